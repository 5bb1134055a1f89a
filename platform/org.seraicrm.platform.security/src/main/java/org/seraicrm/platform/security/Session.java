package org.seraicrm.platform.security;

import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param agent what the browser calls itself, shortened
 */
public record Session(Instant created, Instant seen, Instant expires, String agent) {}
