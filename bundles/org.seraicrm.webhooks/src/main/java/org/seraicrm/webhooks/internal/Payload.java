package org.seraicrm.webhooks.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Event;

/**
 * What is sent: {@code {"type", "timestamp", "data": {"event", "user", "module", "client", "card", "values": {…}}}}.
 *
 * @param id the {@code webhook-id}: the event's id
 */
public record Payload(String id, String json) {

    /** Of an event, as it stands in the log now. */
    static Payload of(Event event) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("event", event.id().text());
        event.fact().actor().map(Id::text).ifPresent(user -> data.put("user", user));
        event.fact().module().map(Id::text).ifPresent(module -> data.put("module", module));
        event.fact().client().map(Id::text).ifPresent(client -> data.put("client", client));
        event.fact().card().map(Id::text).ifPresent(card -> data.put("card", card));
        ObjectNode values = (ObjectNode) Json.tree(event.fact().data());
        event.fact().personal().ifPresent(personal -> values.setAll((ObjectNode) Json.tree(personal)));
        data.set("values", values);
        return of(event.id(), event.type(), event.at(), data);
    }

    /** To try whether somebody is there. */
    static Payload test() {
        return of(EventId.next(), "webhook.test", Instant.now(), Json.mapper().createObjectNode());
    }

    private static Payload of(EventId id, String type, Instant at, ObjectNode data) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("type", type);
        root.put("timestamp", at.toString());
        root.set("data", data);
        return new Payload(id.text(), Json.write(root));
    }

    /** As it is signed and sent. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
