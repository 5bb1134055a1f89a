package org.seraicrm.customers;

/** How important a client is for the company (A33, A55). */
public enum Qualification {
    /** Occasional companies outside the trade, and households. */
    NON_TARGET,
    /** Smaller traders, contractors and resellers. */
    TARGET,
    /** Larger ones. */
    VIP
}
