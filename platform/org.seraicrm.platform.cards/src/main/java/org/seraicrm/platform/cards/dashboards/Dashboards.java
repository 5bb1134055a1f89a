package org.seraicrm.platform.cards.dashboards;

import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/** Reads dashboards; changes are actions ({@code dashboard.save}, {@code dashboard.reset}). */
@ProviderType
public interface Dashboards {

    /** The actor's own arrangement, else the company's. */
    Dashboard of(Actor actor);

    /** What those see who have arranged nothing. */
    Dashboard ofCompany(Actor actor);
}
