package org.seraicrm.customers;

/** How a client comes across, so that the right salesperson is chosen (A8). */
public enum ClientStyle {
    RUDE,
    KIND,
    HESITANT,
    PROFESSIONAL
}
