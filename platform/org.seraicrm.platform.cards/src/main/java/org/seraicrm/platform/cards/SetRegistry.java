package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Says where companies of a country are looked up, see {@link Registries.Registry}.
 *
 * @param name what the link is called; the host of the address, when left out
 * @param address left out for the usual one again
 */
@ActionName(
        value = "company.registry",
        role = Role.ADMINISTRATOR,
        surfaces = {},
        undoneBy = "company.registry")
public record SetRegistry(
        @Text(max = 2) String country,
        @Text(max = 60) Optional<String> name,
        @Text(max = 400) Optional<String> address) implements Action<CompanyId> {}
