package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.seraicrm.platform.testkit.SeraiServer;

/** A bundle made while tests run, and dropped into a server that runs. */
record HotBundle(Path jar) {

    private static final String PACKAGE = "org.seraicrm.itests.";
    private static final String SCRIPTS = "SERAI-INF/db/migration";
    private static final String FIRST = "1.0.0";

    /** Packs a package of the tests. */
    static HotBundle of(String name, String content, String imports) throws Exception {
        try (Builder builder = builder(name, FIRST)) {
            addCode(builder, content, imports);
            return written(name, FIRST, builder, Map.of());
        }
    }

    /** Packs a version of a package of the tests that keeps data, with its scripts by file name. */
    static HotBundle withTables(String name, String version, Map<String, String> scripts) throws Exception {
        try (Builder builder = builder("example." + name, version)) {
            addCode(builder, PACKAGE + name, "*");
            builder.setProperty("Serai-Unit", "example." + name);
            builder.setProperty("Serai-Migrations", SCRIPTS);
            return written(name, version, builder, scripts);
        }
    }

    private static void addCode(Builder builder, String content, String imports) throws Exception {
        builder.addClasspath(new File("target/test-classes"));
        builder.setProperty("Private-Package", content);
        builder.setProperty("Import-Package", "!org.jspecify.annotations," + imports);
    }

    /** Packs a folder of {@code src/test/modules}: a module without code. */
    static HotBundle ofResources(String name) throws Exception {
        try (Builder builder = builder(name, FIRST)) {
            builder.setProperty("-includeresource", "src/test/modules/" + name);
            builder.setProperty("-resourceonly", "true");
            return written(name, FIRST, builder, Map.of());
        }
    }

    private static Builder builder(String name, String version) {
        Builder builder = new Builder();
        builder.setProperty("Bundle-SymbolicName", name);
        builder.setProperty("Bundle-Version", version);
        builder.setProperty("-noextraheaders", "true");
        return builder;
    }

    private static HotBundle written(String name, String version, Builder builder, Map<String, String> scripts)
            throws Exception {
        builder.setBase(new File(".").getAbsoluteFile());
        var jar = builder.build();
        assertThat(builder.getErrors()).isEmpty();
        scripts.forEach((file, text) -> jar.putResource(SCRIPTS + "/" + file, new EmbeddedResource(text, 0)));
        Path file = Path.of("target", "hot", version, name + ".jar").toAbsolutePath();
        Files.createDirectories(file.getParent());
        jar.write(file.toFile());
        return new HotBundle(file);
    }

    /** Drops it into the server, over another version of it that lies there. */
    void into(SeraiServer server) {
        server.deploy(jar);
    }

    /** Takes it out of the server. */
    void outOf(SeraiServer server) {
        server.undeploy(jar);
    }
}
