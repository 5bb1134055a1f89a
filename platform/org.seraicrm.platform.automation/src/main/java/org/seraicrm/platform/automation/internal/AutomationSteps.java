package org.seraicrm.platform.automation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.TimedWork;

/**
 * Performs a step of an automation when it is due, once, with the rights that its agent has by then, unless the
 * automation was switched off or the card has left the status meanwhile.
 */
@Component(service = TimedWork.class)
public final class AutomationSteps implements TimedWork {

    static final String NAME = "automation.follow";

    private static final Set<String> LANGUAGES =
            Texts.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    private final Modules modules;
    private final Actors actors;
    private final Cards cards;
    private final Wording wording;
    private final Performing performing;

    @Activate
    public AutomationSteps(
            @Reference Modules modules,
            @Reference Actors actors,
            @Reference Cards cards,
            @Reference Wording wording,
            @Reference Actions actions) {
        this.modules = modules;
        this.actors = actors;
        this.cards = cards;
        this.wording = wording;
        this.performing = new Performing(actions);
    }

    /** What is stored. */
    record Planned(
            CompanyId company, ModuleId module, CardId card, String status, String automation, Automation.Step step) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, String data) {
        Planned planned = Json.read(data, Planned.class);
        agent(planned)
                .ifPresent(agent -> cards.find(agent, planned.card())
                        .filter(card -> stands(card, planned))
                        .ifPresent(card -> perform(agent, card, planned.step(), key)));
    }

    private Optional<Actor> agent(Planned planned) {
        return modules.find(planned.company(), planned.module()).stream()
                .flatMap(module -> module.setup().automations().stream())
                .filter(automation -> automation.id().equals(planned.automation()))
                .findFirst()
                .flatMap(Automation::agent)
                .flatMap(user -> actors.of(planned.company(), user, Door.AUTOMATION));
    }

    private static boolean stands(Card card, Planned planned) {
        return !card.trashed()
                && card.module().equals(planned.module())
                && card.status().equals(planned.status());
    }

    private void perform(Actor agent, Card card, Automation.Step step, String key) {
        ObjectNode input = (ObjectNode) told(step.with(), agent.language());
        Map<String, String> words =
                wording.of(agent, agent.language(), card.id()).orElse(Map.of());
        StandIns standIns = new StandIns(values(agent, card, words), words, LocalDate.now(agent.zone()));
        performing.perform(agent, step.action(), standIns.filled(input), key);
    }

    /** What stands for itself, and not within a text; {@code title}, {@code status} and names are the words there. */
    private static Map<String, JsonNode> values(Actor agent, Card card, Map<String, String> words) {
        Map<String, JsonNode> values = new HashMap<>();
        words.forEach((name, word) -> values.put(name, TextNode.valueOf(word)));
        card.values().forEach((field, value) -> values.put("value." + field, value));
        values.put("card", TextNode.valueOf(card.id().text()));
        values.put("version", Json.mapper().getNodeFactory().numberNode(card.version()));
        values.put("module", TextNode.valueOf(card.module().text()));
        values.put("client", TextNode.valueOf(card.client().text()));
        values.put("agent", TextNode.valueOf(agent.user().text()));
        values.put(
                "responsible",
                TextNode.valueOf(card.responsible().orElse(agent.user()).text()));
        return values;
    }

    /** Texts in several languages become the one in a language. */
    private static JsonNode told(JsonNode node, Locale language) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = Json.mapper().createObjectNode();
        object.fields()
                .forEachRemaining(member -> copy.set(
                        member.getKey(),
                        labels(member.getValue())
                                .<JsonNode>map(labels -> TextNode.valueOf(labels.in(language)))
                                .orElseGet(() -> told(member.getValue(), language))));
        return copy;
    }

    private static Optional<Labels> labels(JsonNode node) {
        if (!node.isObject() || node.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> byLanguage = new HashMap<>();
        node.fields()
                .forEachRemaining(
                        text -> byLanguage.put(text.getKey(), text.getValue().asText()));
        return Optional.of(byLanguage)
                .filter(texts -> LANGUAGES.containsAll(texts.keySet()))
                .map(Labels::new);
    }
}
