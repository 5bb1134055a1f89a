package org.seraicrm.platform.security;

import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.UserId;

/** Founds companies: at the first start, and by the operator's command. No actor is needed, and none becomes mighty. */
@ProviderType
public interface Founding {

    /**
     * Founds a company with one user, its administrator.
     *
     * @param company its id is not used yet
     * @return the administrator
     * @throws org.seraicrm.platform.kernel.Refusal {@code INVALID} for an e-mail that is wrong or taken ({@code /email})
     *     and a password that is too weak ({@code /password})
     */
    UserId found(Company company, String email, String password);
}
