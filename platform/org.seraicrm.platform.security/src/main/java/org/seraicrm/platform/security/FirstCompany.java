package org.seraicrm.platform.security;

import org.seraicrm.platform.kernel.Actor;

/**
 * Registered as an OSGi service as soon as there is a company: the oldest one.
 *
 * @param administrator its first active administrator, through {@link org.seraicrm.platform.kernel.Door#AUTOMATION}
 * @param demo whether it was founded to be filled with demo data; says so at every start, filling it twice must do
 *     nothing
 */
public record FirstCompany(Actor administrator, boolean demo) {}
