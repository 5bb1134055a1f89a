package org.seraicrm.platform.integration;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that a route gave up.
 *
 * @param route id of the route
 * @param failure why, shortened
 * @param size of its body in bytes
 * @param replayed when it was handled after all
 */
public record DeadLetter(
        DeadLetterId id, Instant at, String route, String failure, long size, Optional<Instant> replayed) {}
