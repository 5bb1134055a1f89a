package org.seraicrm.email.internal.mime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a received letter says.
 *
 * @param messageId without brackets; empty when it has none
 * @param answers ids of the letters it answers, the nearest first
 * @param sent as its header says
 * @param text plain text, made from the HTML where there is none; may be empty
 * @param html safe to show; empty when there is none
 * @param automatic whether a machine wrote it (RFC 3834)
 * @param report what it reports of a letter of ours
 */
public record Letter(
        Optional<String> messageId,
        List<String> answers,
        Optional<Correspondent> from,
        List<Correspondent> to,
        List<Correspondent> copies,
        String subject,
        Optional<Instant> sent,
        String text,
        Optional<String> html,
        List<Enclosure> enclosures,
        boolean automatic,
        Optional<Report> report) {

    public Letter {
        answers = List.copyOf(answers);
        to = List.copyOf(to);
        copies = List.copyOf(copies);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * An attached file.
     *
     * @param name without folders; never empty
     * @param type for instance {@code application/pdf}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Enclosure(String name, String type, byte[] content) {}

    /**
     * A report about a letter (RFC 3464, RFC 8098).
     *
     * @param about message id of the letter, without brackets
     * @param reason what the mail server said, may be empty
     */
    public record Report(Kind kind, Optional<String> about, String reason) {

        /** What became of the letter. */
        public enum Kind {
            /** It did not and will not arrive. */
            BOUNCED,
            /** It has not arrived yet. */
            DELAYED,
            /** It was shown to its reader. */
            READ,
            /** Something else, such as that it arrived. */
            OTHER
        }
    }
}
