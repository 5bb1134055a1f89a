package org.seraicrm.questionnaires.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a card for every answer, in the status of its group, so that it is followed up; in the name of whoever asked,
 * under that user's rights.
 */
@Component(service = EventSubscriber.class)
public final class FollowUps implements EventSubscriber {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);
    private static final int LONGEST = 8000;

    private final Actions actions;
    private final Actors actors;
    private final Modules modules;

    @Activate
    public FollowUps(@Reference Actions actions, @Reference Actors actors, @Reference Modules modules) {
        this.actions = actions;
        this.actors = actors;
        this.modules = modules;
    }

    @Override
    public String name() {
        return "questionnaires.follow-up";
    }

    @Override
    public Set<String> types() {
        return Set.of("questionnaires.answered");
    }

    @Override
    public void on(Event event) {
        JsonNode data = Json.tree(event.fact().data());
        UserId asker = UserId.of(data.path("asker").asText());
        actors.of(event.company(), asker, Door.AUTOMATION)
                .ifPresentOrElse(
                        actor -> open(actor, event, data),
                        () -> LOG.info("No card for answer {}: user {} has no access any more", event.id(), asker));
    }

    private void open(Actor actor, Event event, JsonNode data) {
        ModuleId id = ModuleId.of(data.path("questionnaires").asText());
        ClientId client = event.fact().client().orElseThrow();
        modules.on(actor, id).ifPresent(module -> {
            OpenCard card = new OpenCard(
                    id,
                    client,
                    Optional.empty(),
                    status(module, data),
                    Optional.of(actor.user()),
                    Optional.of(values(module, event, data)));
            Outcome<?> outcome = actions.perform(
                    actor,
                    card,
                    Optional.of("questionnaires.follow-up:" + event.id().text()));
            if (outcome instanceof Outcome.Refused<?> refused) {
                LOG.warn(
                        "No card for answer {}: {}",
                        event.id(),
                        refused.problem().code());
            }
        });
    }

    /** That of the group; the module's first where the company took it away. */
    private static Optional<String> status(Module module, JsonNode data) {
        String status = data.path("group").asText(QuestionnairesKind.ANSWERED).toLowerCase(Locale.ROOT);
        return module.setup().status(status).map(known -> known.id());
    }

    private static Map<String, JsonNode> values(Module module, Event event, JsonNode data) {
        JsonNode personal = event.fact().personal().map(Json::tree).orElse(Json.tree("{}"));
        Map<String, JsonNode> values = new HashMap<>();
        values.put(QuestionnairesKind.QUESTIONNAIRE, data.path("name"));
        if (data.path("score").isInt()) {
            values.put(
                    QuestionnairesKind.SCORE, IntNode.valueOf(data.path("score").intValue()));
        }
        text(personal, "mainReason").ifPresent(text -> values.put(QuestionnairesKind.REASON, text));
        text(personal, "preview").ifPresent(text -> values.put(QuestionnairesKind.ANSWERS, text));
        values.keySet().removeIf(field -> module.setup().field(field).isEmpty());
        return values;
    }

    private static Optional<JsonNode> text(JsonNode personal, String name) {
        return Optional.of(personal.path(name).asText(""))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(TextNode::valueOf);
    }
}
