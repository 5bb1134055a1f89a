package org.seraicrm.customers;

/** How soon an enquirer wants an answer (A7). */
public enum Urgency {
    TODAY(0),
    THIS_WEEK(3),
    THIS_MONTH(10),
    NO_HURRY(30);

    private final int days;

    Urgency(int days) {
        this.days = days;
    }

    /** Days until somebody should have been in touch. */
    public int days() {
        return days;
    }
}
