package org.seraicrm.platform.security;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Changes the company's settings; what is left out stays as it is.
 *
 * @param zone name in the IANA time zone database
 * @param currency ISO 4217 code
 * @param region the country that national phone numbers belong to
 */
@ActionName(value = "company.change", role = Role.ADMINISTRATOR, undoneBy = "company.change")
public record ChangeCompany(
        @Text(max = 120) Optional<String> name,
        Optional<ZoneId> zone,
        Optional<Currency> currency,
        Optional<Region> region,
        Optional<Locale> language)
        implements Action<CompanyId> {}
