package org.seraicrm.platform.modules.local;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Finds resources in one folder or jar of the class path. */
final class LocalResources {

    private LocalResources() {}

    static @Nullable URL find(String base, String path) {
        try {
            URL url = URI.create(base + path).toURL();
            url.openStream().close();
            return url;
        } catch (IOException absent) {
            return null;
        }
    }
}
