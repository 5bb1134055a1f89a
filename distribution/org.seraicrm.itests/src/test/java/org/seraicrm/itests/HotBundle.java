package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Builder;
import java.io.File;
import java.nio.file.Path;
import org.seraicrm.platform.testkit.SeraiServer;

/** A bundle made while tests run, and dropped into a server that runs. */
final class HotBundle {

    private final Path jar;

    HotBundle(Path jar) {
        this.jar = jar;
    }

    /** Packs a package of the tests. */
    static HotBundle of(String name, String content, String imports) throws Exception {
        try (Builder builder = builder(name)) {
            builder.addClasspath(new File("target/test-classes"));
            builder.setProperty("Private-Package", content);
            builder.setProperty("Import-Package", "!org.jspecify.annotations," + imports);
            return written(name, builder);
        }
    }

    /** Packs a folder of {@code src/test/modules}: a module without code. */
    static HotBundle ofResources(String name) throws Exception {
        try (Builder builder = builder(name)) {
            builder.setProperty("-includeresource", "src/test/modules/" + name);
            builder.setProperty("-resourceonly", "true");
            return written(name, builder);
        }
    }

    private static Builder builder(String name) {
        Builder builder = new Builder();
        builder.setProperty("Bundle-SymbolicName", name);
        builder.setProperty("Bundle-Version", "1.0.0");
        builder.setProperty("-noextraheaders", "true");
        return builder;
    }

    private static HotBundle written(String name, Builder builder) throws Exception {
        builder.setBase(new File(".").getAbsoluteFile());
        var jar = builder.build();
        assertThat(builder.getErrors()).isEmpty();
        Path file = Path.of("target", name + ".jar").toAbsolutePath();
        jar.write(file.toFile());
        return new HotBundle(file);
    }

    /** Drops it into the server. */
    void into(SeraiServer server) {
        server.deploy(jar);
    }

    /** Takes it out of the server. */
    void outOf(SeraiServer server) {
        server.undeploy(jar);
    }
}
