package org.seraicrm.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleJarTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<String> broken(Map<String, String> headers, String... entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        Path jar = Files.createTempFile(folder, "module", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
        return new ModuleJar(jar)
                .tests()
                .filter(ModuleJarTest::fails)
                .map(test -> test.getDisplayName()
                        .substring(jar.getFileName().toString().length() + 2))
                .toList();
    }

    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable broken) {
            return true;
        }
    }

    @Test
    void findsNothingWrongWithAGoodModule() throws IOException {
        Map<String, String> headers = Map.of(
                "Bundle-SymbolicName", "org.example.rental",
                "Import-Package", "org.seraicrm.platform.cards;version=\"[1.2,2)\",org.slf4j",
                "Serai-Unit", "org.example.rental",
                "Serai-Entities", "org.example.rental.internal.jpa.BookedDay",
                "Serai-Migrations", "SERAI-INF/db/migration");
        assertThat(broken(headers, "SERAI-INF/module.yaml", "SERAI-INF/db/migration/V1__rental.sql"))
                .isEmpty();
    }

    @Test
    void tellsEveryPromiseThatAModuleBreaks() throws IOException {
        Map<String, String> headers = Map.of(
                "Bundle-SymbolicName",
                "org.example.rental;singleton:=true",
                "Import-Package",
                "org.seraicrm.platform.cards.internal;version=\"[1.2,2)\",org.seraicrm.sales",
                "Serai-Entities",
                "org.example.rental.internal.jpa.BookedDay");
        assertThat(broken(headers, "org/slf4j/Logger.class"))
                .containsExactly(
                        "imports of Serai what the platform publishes, nothing of other modules",
                        "says which versions of the platform it understands",
                        "is resolved beside its older version",
                        "carries nothing that the server brings",
                        "its tables come from numbered scripts of a unit of its own",
                        "brings a module kind or parts of one");
    }
}
