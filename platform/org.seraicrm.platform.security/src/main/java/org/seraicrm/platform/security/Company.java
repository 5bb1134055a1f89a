package org.seraicrm.platform.security;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * A tenant and its settings.
 *
 * @param zone the zone that times are shown and entered in
 * @param currency what sums without one are in
 * @param region ISO 3166 code of the country that national phone numbers belong to
 * @param language of users who chose none, one of {@link org.seraicrm.platform.modules.Texts#LANGUAGES}
 */
public record Company(CompanyId id, String name, ZoneId zone, Currency currency, String region, Locale language) {}
