package org.seraicrm.sales.internal;

import java.util.Set;

/** The ids of the kind's fields, choices and statuses that rules and actions name; all stand in the manifest. */
final class SalesKind {

    static final String ID = "sales";

    static final String SALES_STATUS = "sales-status";
    static final String IN_PROGRESS = "in-progress";
    static final String CLOSED_WON = "closed-won";
    static final String CLOSED_LOST = "closed-lost";
    static final String QUALIFICATION = "qualification";
    static final String LOST_REASON = "lost-reason";
    static final String DEAL_VALUE = "deal-value";

    /** The status In progress, not to be confused with the field's value of that name. */
    static final String UNDER_WAY = "under-way";

    static final String ONE_OFF = "one-off";
    static final String UNSUCCESSFUL = "unsuccessful";

    /** The statuses of those who bought. */
    static final Set<String> CUSTOMERS = Set.of(ONE_OFF, "returning", "regular");

    private SalesKind() {}
}
