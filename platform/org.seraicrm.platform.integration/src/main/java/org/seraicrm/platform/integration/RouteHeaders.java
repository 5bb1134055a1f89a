package org.seraicrm.platform.integration;

/**
 * Headers of messages in routes that modules bring. A message that fails for good in a route with the common error
 * handling becomes a dead letter of the company it names.
 */
public final class RouteHeaders {

    /** The {@link org.seraicrm.platform.kernel.CompanyId} that a message belongs to. */
    public static final String COMPANY = "SeraiCompany";

    /** The {@link ChannelId} it came through. */
    public static final String CHANNEL = "SeraiChannel";

    private RouteHeaders() {}
}
