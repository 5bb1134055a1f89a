package org.seraicrm.platform.modules.switchboard;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * Which module kinds a company may use, as the operator of the server says; for the operator's shell only, no company
 * comes near it. Modules of other kinds are not available: their cards are kept, and come back whole.
 */
@ProviderType
public interface AllowedKinds {

    /** What the operator said; empty when the company may use every kind. */
    Optional<Set<String>> of(CompanyId company);

    /**
     * Says it.
     *
     * @param kinds ids, of kinds not installed too; empty for every kind
     */
    void allow(CompanyId company, Optional<Set<String>> kinds);
}
