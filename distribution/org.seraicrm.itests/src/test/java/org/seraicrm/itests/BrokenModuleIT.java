package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Jar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.testkit.Distribution;
import org.seraicrm.platform.testkit.Folders;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** A distribution in which one module's bundle can't be resolved. */
class BrokenModuleIT {

    private static final String BROKEN = "org.seraicrm.complaints";

    @Test
    void aModuleThatCannotBeResolvedIsToldOfAndLeavesTheOthersRunning() throws Exception {
        var folder = Path.of("target", "broken-distribution").toAbsolutePath();
        breakOne(folder);
        var server = new SeraiServer().of(folder);
        try {
            server.start();
            assertRuns(server);
            server.restart();
            assertRuns(server);
        } finally {
            server.stop();
        }
        Folders.delete(folder);
        Folders.delete(server.data());
    }

    private static void assertRuns(SeraiServer server) {
        var health = server.http().get("/health").json();
        assertThat(health.path("status").asText()).isEqualTo("degraded");
        assertThat(health.path("reasons")).hasSize(1);
        assertThat(health.path("reasons").toString()).contains(BROKEN);

        var administrator = server.administratorSession();
        ServerIT.clientOf(administrator);
        assertThat(created(administrator, "sales")).isEqualTo(200);
        assertThat(created(administrator, "complaints")).isNotEqualTo(200);
    }

    private static int created(Http administrator, String kind) {
        return administrator
                .post("/api/v1/actions/module.create", Map.of("kind", kind))
                .status();
    }

    private static void breakOne(Path folder) throws Exception {
        Folders.delete(folder);
        Folders.copy(Distribution.folder(), folder);
        try (var files = Files.walk(folder.resolve("system"))) {
            var file = files.filter(path -> path.getFileName().toString().matches(BROKEN + "-.*\\.jar"))
                    .findAny()
                    .orElseThrow();
            try (var jar = new Jar(file.toFile())) {
                var manifest = jar.getManifest().getMainAttributes();
                manifest.putValue(
                        "Import-Package", manifest.getValue("Import-Package") + ",org.example.nobody.has.this");
                var broken = folder.resolve("broken.jar");
                jar.write(broken.toFile());
                Files.move(broken, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
