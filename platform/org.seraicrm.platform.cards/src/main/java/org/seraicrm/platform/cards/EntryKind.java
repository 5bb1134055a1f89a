package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What an entry of a history is about, for whoever wants only some. */
public enum EntryKind {
    /** Letters. */
    MAIL,
    /** What people wrote, for all or for a colleague. */
    NOTE,
    /** Calls that were made, those planned as to-dos among them. */
    CALL,
    TODO,
    FILE,
    /** Everything else: what became of the client or card. */
    CHANGE;

    private static final String CALLED = "todo.closed";
    private static final Map<String, EntryKind> BY_NOUN =
            Map.of("mail", MAIL, "note", NOTE, "message", NOTE, "call", CALL, "todo", TODO, "file", FILE);

    /** The kind of an event's type: its noun tells. */
    public static EntryKind of(String type) {
        int dot = type.indexOf('.');
        return BY_NOUN.getOrDefault(dot < 0 ? type : type.substring(0, dot), CHANGE);
    }

    /**
     * Whether an event is of this kind. A call that was planned is a to-do as well.
     *
     * @param data the event's values
     */
    public boolean holds(String type, JsonNode data) {
        return of(type) == this
                || this == CALL
                        && type.equals(CALLED)
                        && data.path("kind").asText().equals(TodoKind.CALL.name());
    }
}
