package org.seraicrm.platform.modules;

/** Whether somebody may move a card from one status to another. */
public enum Way {
    /** As they like. */
    FREE,
    /** When they say why. */
    REASON,
    /** Not at all. */
    CLOSED
}
