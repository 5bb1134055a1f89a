package org.seraicrm.platform.store;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** The tables of bundles that keep data of their own, see {@link Migrations}. Any thread. */
@ProviderType
public interface ModuleTables {

    /**
     * Runs the scripts of a bundle that have not run yet: all of them or, when one fails, none. What starts without it is
     * brought up to date as it starts; this is for those who have to know first.
     *
     * @return whether any was run
     * @throws MigrationFailure when one fails, was changed since it ran, or the tables are newer than the bundle
     */
    boolean prepare(Bundle module);

    /** Why started bundles have no data, by symbolic name. */
    Map<String, MigrationFailure> failures();
}
