package org.seraicrm.platform.cards;

import java.util.Map;

/** What an entry of a history is about, for whoever wants only some. */
public enum EntryKind {
    /** Letters. */
    MAIL,
    /** What people wrote, for all or for a colleague. */
    NOTE,
    TODO,
    /** Everything else: what became of the client or card. */
    CHANGE;

    private static final Map<String, EntryKind> BY_NOUN =
            Map.of("mail", MAIL, "note", NOTE, "message", NOTE, "todo", TODO);

    /** The kind of an event's type: its noun tells. */
    public static EntryKind of(String type) {
        int dot = type.indexOf('.');
        return BY_NOUN.getOrDefault(dot < 0 ? type : type.substring(0, dot), CHANGE);
    }
}
