package org.seraicrm.platform.modules;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Violation;

/**
 * Modules as bundles, beside those of the distribution. What is installed is kept in the database: it is there on every
 * node, after the container's cache was deleted and after the distribution was updated. Any thread.
 */
@ProviderType
public interface ModuleBundles {

    /** What the locations of these bundles begin with. */
    String LOCATION = "serai-module:";

    /**
     * A bundle that is wanted.
     *
     * @param name its symbolic name
     * @param file in {@code deploy/} that it came with; empty when it was installed by hand
     * @param running whether it is active on this node
     */
    record Installed(String name, String version, String file, boolean running) {}

    /**
     * A bundle that was not taken in, or has no data; what ran before goes on.
     *
     * @param name of its file in {@code deploy/}, else its symbolic name
     */
    record Refused(String name, Violation reason) {}

    /**
     * Installs a bundle, or puts it in the place of another version of it. The other modules are not touched.
     *
     * @param older whether it may be older than the version that worked with its data last
     * @throws org.seraicrm.platform.kernel.Refusal when it can't be installed; everything is as it was before then
     */
    Installed install(Path jar, boolean older);

    /**
     * Takes a bundle out. Its tables are kept.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code NOT_FOUND} when there is no such bundle
     */
    void uninstall(String name);

    /**
     * Has running here what is wanted. Done once, after the distribution's bundles have started: nothing comes before, be
     * it from the database, from another node or from a file.
     */
    void settle();

    /** All that are wanted, by name. */
    List<Installed> installed();

    /** The bundles that this server refused, until they are mended or gone. */
    List<Refused> refused();
}
