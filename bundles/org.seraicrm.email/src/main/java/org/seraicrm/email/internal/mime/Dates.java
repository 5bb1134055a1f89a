package org.seraicrm.email.internal.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/** The dates of headers (RFC 5322), obsolete forms included. */
final class Dates {

    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Dates() {}

    @SuppressWarnings("JavaUtilDate") // the only form jakarta.mail knows
    static Optional<Instant> read(String header) {
        try {
            return Optional.ofNullable(new MailDateFormat().parse(header))
                    .map(java.util.Date::toInstant)
                    .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }
}
