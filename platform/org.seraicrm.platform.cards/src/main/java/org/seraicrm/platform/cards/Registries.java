package org.seraicrm.platform.cards;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/** Where a company looks other companies up (A32), as far as it has said so. */
@ProviderType
public interface Registries {

    /** One for a country at most, by country. */
    List<Registry> of(Actor actor);

    /**
     * A register of companies.
     *
     * @param country ISO 3166 code
     * @param address of a page; {@code {name}} in it stands for the client's name
     */
    record Registry(String country, String name, String address) {}
}
