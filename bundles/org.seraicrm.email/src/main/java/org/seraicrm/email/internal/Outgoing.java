package org.seraicrm.email.internal;

import java.time.Instant;
import java.util.List;

/**
 * A letter that is to go out, complete.
 *
 * @param messageId without brackets; the same whenever it is sent
 * @param sender name shown with the mailbox's address, may be empty
 * @param answers ids of the letters it answers, the nearest first
 */
public record Outgoing(
        String messageId,
        String sender,
        List<String> to,
        String subject,
        String text,
        List<String> answers,
        Instant written,
        List<Enclosed> files) {

    /** A file that goes with it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Enclosed(String name, String type, byte[] content) {}
}
