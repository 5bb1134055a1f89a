package org.seraicrm.platform.integration.internal.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/** Which module kind a bundle brings, by its manifest. */
final class KindOfBundle {

    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*[\"']?([a-z0-9-]+)");

    private KindOfBundle() {}

    /** The kind's id; empty when the bundle brings none. */
    static Optional<String> of(Bundle bundle) {
        URL manifest = bundle.getEntry("SERAI-INF/module.yaml");
        if (manifest == null) {
            return Optional.empty();
        }
        try (InputStream stream = manifest.openStream()) {
            String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return ID.matcher(yaml).results().findFirst().map((MatchResult id) -> id.group(1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
