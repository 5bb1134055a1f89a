package org.seraicrm.installation.internal;

import java.util.Set;

/** The ids of the kind's fields and statuses that rules and actions name; all stand in the manifest. */
final class InstallationKind {

    static final String ID = "installation";

    static final String FITTER = "fitter";
    static final String BEGINS = "begins";
    static final String DURATION = "duration";
    static final String NOTES = "notes";
    static final String REPORT = "report";
    static final String RECEIVED_BY = "received-by";
    static final String RECEIVED_ON = "received-on";

    static final String SCHEDULED = "scheduled";
    static final String INSTALLED = "installed";
    static final String HANDED_OVER = "handed-over";
    static final String CANCELLED = "cancelled";

    /** Where it stands once a fitter and a time have been found. */
    static final Set<String> ARRANGED = Set.of(SCHEDULED, INSTALLED, HANDED_OVER);

    /** Where nothing more is to be done. */
    static final Set<String> CLOSED = Set.of(HANDED_OVER, CANCELLED);

    private InstallationKind() {}
}
