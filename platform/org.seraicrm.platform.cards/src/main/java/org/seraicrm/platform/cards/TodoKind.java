package org.seraicrm.platform.cards;

/** What kind of work a to-do is. */
public enum TodoKind {
    TASK,
    CALL,
    MEETING
}
