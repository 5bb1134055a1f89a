package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.store.NewEvent;

/** Turns a fact into the event that is recorded, with what is personal kept apart. */
final class FactJson {

    /** What a class of facts says of itself. */
    private record Kind(String name, List<String> personal) {

        static final ClassValue<Kind> KNOWN = new ClassValue<>() {
            @Override
            protected Kind computeValue(Class<?> fact) {
                return new Kind(
                        FactJson.name(fact),
                        RecordShape.of(fact).names(component -> component.isAnnotationPresent(Fact.Personal.class)));
            }
        };
    }

    private FactJson() {}

    static NewEvent event(Actor actor, Subject subject, Fact fact) {
        return event(Optional.of(actor.user()), actor.door(), subject, fact);
    }

    /** @param actor who did it; empty when a machine did */
    static NewEvent event(Optional<UserId> actor, Door door, Subject subject, Fact fact) {
        Kind kind = Kind.KNOWN.get(fact.getClass());
        ObjectNode data = Json.mapper().valueToTree(fact);
        ObjectNode personal = data.objectNode();
        kind.personal().forEach(name -> move(name, data, personal));
        return new NewEvent(
                kind.name(),
                actor,
                door.name(),
                subject.module(),
                subject.client(),
                subject.card(),
                data.toString(),
                personal.isEmpty() ? Optional.empty() : Optional.of(personal.toString()));
    }

    private static void move(String name, ObjectNode from, ObjectNode to) {
        JsonNode value = from.remove(name);
        if (value != null) {
            to.set(name, value);
        }
    }

    private static String name(Class<?> fact) {
        Fact.Name name = fact.getAnnotation(Fact.Name.class);
        if (name == null) {
            throw new IllegalStateException(fact + " has no @Fact.Name");
        }
        return name.value();
    }
}
