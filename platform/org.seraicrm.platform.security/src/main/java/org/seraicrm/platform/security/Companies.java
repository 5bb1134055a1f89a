package org.seraicrm.platform.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;

/** Reads companies; changes are actions. */
@ProviderType
public interface Companies {

    /** The actor's own. */
    Company of(Actor actor);

    /** For the platform's own work on a company: the company, if there is one. */
    Optional<Company> find(CompanyId id);

    /** For the platform's own work, such as timed rounds: all, oldest first. */
    List<Company> all();
}
