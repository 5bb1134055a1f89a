package org.seraicrm.platform.automation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Automation;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;

/**
 * Plans the steps of automations when a card comes into their statuses (A86). What an automation does sets off no other,
 * so that two can't keep each other going for ever.
 */
@Component(service = EventSubscriber.class)
public final class Automations implements EventSubscriber {

    /** How long the first steps wait: a move that is undone at once has no consequences. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Store store;
    private final Modules modules;
    private final Duration grace;

    @Activate
    public Automations(@Reference Store store, @Reference Modules modules) {
        this(store, modules, GRACE);
    }

    Automations(Store store, Modules modules, Duration grace) {
        this.store = store;
        this.modules = modules;
        this.grace = grace;
    }

    /** Where a card has come to. */
    private record Arrival(ModuleId module, CardId card, String status) {}

    @Override
    public String name() {
        return "automations";
    }

    @Override
    public Set<String> types() {
        return Set.of("card.opened", "card.moved", "card.handedOver");
    }

    @Override
    public boolean wants(Event event) {
        return set(event).findAny().isPresent();
    }

    @Override
    public void on(Event event) {
        Arrival arrival = arrival(event).orElseThrow();
        List<Automation> following = set(event).toList();
        store.write(event.company(), unit -> {
            for (Automation automation : following) {
                for (int i = 0; i < automation.steps().size(); i++) {
                    Automation.Step step = automation.steps().get(i);
                    String key = event.id().text() + "/" + automation.id() + "/" + i;
                    Instant due = event.at().plus(grace).plus(Duration.ofDays(step.after()));
                    unit.plan(
                            AutomationSteps.NAME,
                            key,
                            due,
                            Json.write(new AutomationSteps.Planned(
                                    event.company(),
                                    arrival.module(),
                                    arrival.card(),
                                    arrival.status(),
                                    automation.id(),
                                    step)));
                }
            }
            return following.size();
        });
    }

    /** The automations that an event sets off; most events are of modules that run none. */
    private Stream<Automation> set(Event event) {
        if (event.fact().door().equals(Door.AUTOMATION.name())) {
            return Stream.empty();
        }
        List<Automation> running =
                event.fact().module().flatMap(module -> modules.find(event.company(), module)).stream()
                        .filter(Module::on)
                        .flatMap(module -> module.setup().automations().stream())
                        .filter(Automation::on)
                        .toList();
        return running.isEmpty()
                ? Stream.empty()
                : arrival(event).stream()
                        .flatMap(arrival -> running.stream()
                                .filter(automation -> automation.statuses().contains(arrival.status())));
    }

    private static Optional<Arrival> arrival(Event event) {
        JsonNode data = Json.tree(event.fact().data());
        String status = switch (event.type()) {
            case "card.opened" -> data.path("status").asText();
            case "card.moved" -> data.path("to").asText();
            default -> data.path("toStatus").asText();
        };
        return event.fact()
                .module()
                .flatMap(module -> event.fact().card().map(card -> new Arrival(module, card, status)));
    }
}
