package org.seraicrm.email.internal.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a letter says, as it is stored.
 *
 * @param messageId without brackets; may be empty
 * @param answers ids of the letters it answers, the nearest first
 */
public record Envelope(
        String messageId,
        List<String> answers,
        String from,
        List<String> to,
        String subject,
        String text,
        Optional<String> html,
        boolean automatic,
        Instant written) {}
