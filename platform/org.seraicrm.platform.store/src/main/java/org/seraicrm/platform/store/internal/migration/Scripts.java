package org.seraicrm.platform.store.internal.migration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.store.internal.database.Dialect;

/** Shows Flyway the scripts that are meant for this database: those of the folder, and of the database's sub-folder. */
final class Scripts implements ResourceProvider {

    private final List<LoadableResource> resources;

    Scripts(ScriptFolder folder, Dialect dialect) {
        resources = folder.scripts().entrySet().stream()
                .filter(script -> meantFor(dialect, script.getKey()))
                .map(script -> (LoadableResource) new Script(script.getKey(), script.getValue()))
                .toList();
    }

    private static boolean meantFor(Dialect dialect, String path) {
        return path.indexOf('/') < 0 || path.startsWith(dialect.folder() + "/");
    }

    boolean isEmpty() {
        return resources.isEmpty();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return resources.stream()
                .filter(resource -> resource.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return resources.stream()
                .filter(resource -> resource.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(resource.getFilename()::endsWith))
                .toList();
    }
}
