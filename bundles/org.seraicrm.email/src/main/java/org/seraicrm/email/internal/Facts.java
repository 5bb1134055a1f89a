package org.seraicrm.email.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.UnitOfWork;

/** Records what machines did: mail servers tell us things that no user's action stands behind. */
final class Facts {

    private Facts() {}

    static void record(UnitOfWork unit, MailRow row, Fact fact) {
        ObjectNode data = Json.mapper().valueToTree(fact);
        ObjectNode personal = data.objectNode();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            JsonNode value =
                    component.isAnnotationPresent(Fact.Personal.class) ? data.remove(component.getName()) : null;
            if (value != null) {
                personal.set(component.getName(), value);
            }
        }
        Subject about = row.about();
        String type = Objects.requireNonNull(fact.getClass().getAnnotation(Fact.Name.class))
                .value();
        unit.record(new NewEvent(
                type,
                row.user(),
                Door.MAIL.name(),
                about.module(),
                about.client(),
                about.card(),
                data.toString(),
                Optional.of(personal.toString())));
    }
}
