package org.seraicrm.email.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.email.MailBounced;
import org.seraicrm.email.MailRead;
import org.seraicrm.email.MailState;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.email.internal.mime.Letter.Report;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.store.UnitOfWork;

/** Notes with a letter of ours what others report of it (A22). */
final class ReportedMails {

    private ReportedMails() {}

    /** Returns what the letter was about; empty when it is none of ours. */
    static Optional<Subject> note(UnitOfWork unit, Report report) {
        Optional<MailRow> ours = report.about()
                .flatMap(id -> Rows.withMessageIds(unit, List.of(id)).stream()
                        .filter(row -> !row.incoming())
                        .findFirst());
        ours.ifPresent(row -> note(unit, row, report));
        return ours.map(MailRow::about);
    }

    private static void note(UnitOfWork unit, MailRow row, Report report) {
        String to = String.join(", ", row.recipients());
        switch (report.kind()) {
            case BOUNCED -> {
                row.state(MailState.BOUNCED);
                row.reason(report.reason());
                Facts.record(unit, row, new MailBounced(row.id(), to, row.subject(), report.reason()));
            }
            case READ -> {
                if (row.state() == MailState.SENT) {
                    row.state(MailState.READ);
                    Facts.record(unit, row, new MailRead(row.id(), to, row.subject()));
                }
            }
            case DELAYED -> row.reason(report.reason());
            case OTHER -> {}
        }
    }
}
