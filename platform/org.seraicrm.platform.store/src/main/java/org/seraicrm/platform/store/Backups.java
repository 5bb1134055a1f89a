package org.seraicrm.platform.store;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Copies of everything that a server can't make up again, taken while people work. */
@ProviderType
public interface Backups {

    /**
     * Copies the embedded database and the keys into a new folder inside another one. Whatever was acknowledged before is
     * in it. The folder appears when it is whole.
     *
     * @param folder made when it isn't there
     * @return the new folder; {@code bin/serai --restore} takes it
     * @throws org.seraicrm.platform.kernel.Refusal {@code CONFLICT backup.elsewhere} on PostgreSQL, which has tools of its
     *     own; {@code UNAVAILABLE backup.failed} when it can't be written
     */
    Path take(Path folder);
}
