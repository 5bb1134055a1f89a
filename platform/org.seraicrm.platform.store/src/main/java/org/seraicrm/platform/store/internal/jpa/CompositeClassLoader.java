package org.seraicrm.platform.store.internal.jpa;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into several bundles, in their order. */
public final class CompositeClassLoader extends ClassLoader {

    private final List<ClassLoader> loaders;

    public CompositeClassLoader(List<ClassLoader> loaders) {
        super(null);
        this.loaders = List.copyOf(loaders);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (var loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        for (var loader : loaders) {
            var found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        for (var loader : loaders) {
            var found = loader.getResources(name);
            if (found.hasMoreElements()) {
                return found;
            }
        }
        return Collections.emptyEnumeration();
    }
}
