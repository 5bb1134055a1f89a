package org.seraicrm.email.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter in a mailbox, seen from outside.
 *
 * @param validity of the identifiers of the folder
 * @param uid identifier in the folder
 * @param messageId without brackets, if it has one
 * @param size in bytes
 * @param arrived when the mail server got it
 * @param raw all of it, or only its header when it is too large
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Arrival(long validity, long uid, Optional<String> messageId, long size, Instant arrived, byte[] raw) {

    /** Identity among the letters of the mailbox, whatever number the folder gives it. */
    String key() {
        return Digest.of(messageId.map(String::strip).orElseGet(() -> Digest.of(raw)));
    }
}
