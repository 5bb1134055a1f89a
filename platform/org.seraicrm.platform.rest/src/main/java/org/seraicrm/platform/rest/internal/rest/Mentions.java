package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Json;

/** Colleagues named in notes (A21). */
final class Mentions {

    private static final String NOTE = "note.added";

    private Mentions() {}

    /** Whether this is a note that mentions the user. */
    static boolean of(Actor user, Entry entry) {
        if (!entry.type().equals(NOTE)) {
            return false;
        }
        for (JsonNode mention : entry.data().path("mentions")) {
            if (mention.asText().equals(user.user().text())) {
                return true;
            }
        }
        return false;
    }

    /** A note as those are told of it whom it mentions. */
    static Entry told(Entry note) {
        ObjectNode data = Json.mapper().createObjectNode();
        note.actor().ifPresent(author -> data.put("by", author.text()));
        return new Entry(
                note.id(), "note.mentioned", note.at(), note.actor(), note.module(), note.client(), note.card(), data);
    }
}
