package org.seraicrm.platform.modules;

/** What somebody may do with a field. */
public enum FieldAccess {
    /** It looks as if it weren't there: on cards, in lists, histories, searches, exports, everywhere. */
    HIDDEN,
    /** What it holds is seen, and can't be changed. */
    READ_ONLY,
    /** It is seen and changed. */
    CHANGE
}
