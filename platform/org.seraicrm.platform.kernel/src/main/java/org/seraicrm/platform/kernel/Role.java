package org.seraicrm.platform.kernel;

/** What a user may do in a company, from most to least (A122–A125). */
public enum Role {
    /** Every function. */
    ADMINISTRATOR,
    /** Everything except the settings. */
    MANAGER,
    /** Clients and cards. */
    STANDARD,
    /** Only what is assigned to oneself or to nobody. */
    RESTRICTED;

    /** Whether this role includes everything that the other may do. */
    public boolean atLeast(Role other) {
        return ordinal() <= other.ordinal();
    }
}
