package org.seraicrm.webhooks.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.modules.Json;

/**
 * What is sent: {@code {"type", "timestamp", "data": {"event", "user", "module", "client", "card", "values": {…}}}}.
 *
 * @param id the {@code webhook-id}: the event's id
 */
public record Payload(String id, String json) {

    /** Of an event, as it stands in the log now and as its receiver may see it. */
    static Payload of(Entry entry) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("event", entry.id().text());
        entry.actor().map(Id::text).ifPresent(user -> data.put("user", user));
        entry.module().map(Id::text).ifPresent(module -> data.put("module", module));
        entry.client().map(Id::text).ifPresent(client -> data.put("client", client));
        entry.card().map(Id::text).ifPresent(card -> data.put("card", card));
        data.set("values", entry.data());
        return of(entry.id(), entry.type(), entry.at(), data);
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
