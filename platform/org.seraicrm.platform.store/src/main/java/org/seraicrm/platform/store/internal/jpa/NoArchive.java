package org.seraicrm.platform.store.internal.jpa;

import java.net.URL;
import java.util.Map;
import org.eclipse.persistence.jpa.Archive;
import org.eclipse.persistence.jpa.ArchiveFactory;
import org.jspecify.annotations.Nullable;

/** Keeps EclipseLink from searching bundles for mapping files: entities are annotated, and listed in a header. */
public final class NoArchive implements ArchiveFactory {

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Archive createArchive(URL root, Map properties) {
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Archive createArchive(URL root, String descriptor, Map properties) {
        return null;
    }
}
