package org.seraicrm.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DynamicTest;

/**
 * A built module, held to what lets it live beside others and be replaced while the server runs. Run {@link #tests()} as
 * a test factory; each test is named after the promise that is broken when it fails.
 *
 * @param path the jar
 */
public record ModuleJar(Path path) {

    /** A comma between the clauses of a header, not one between quotation marks. */
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern MIGRATION = Pattern.compile("V\\d+__\\w+\\.sql");

    private static final List<String> MANIFESTS = List.of("SERAI-INF/module.yaml", "SERAI-INF/web.yaml");

    /** The promises, one test each. */
    public Stream<DynamicTest> tests() {
        return Stream.of(
                test(
                        "imports of Serai what the platform publishes, nothing of other modules",
                        this::importsPlatformOnly),
                test("says which versions of the platform it understands", this::importsVersions),
                test("is resolved beside its older version", this::isReplaceable),
                test("carries nothing that the server brings", this::carriesItsOwnOnly),
                test("its tables come from numbered scripts of a unit of its own", this::migratesItself),
                test("brings a module kind or parts of one", this::hasManifest));
    }

    private DynamicTest test(String promise, Runnable proof) {
        return DynamicTest.dynamicTest(path.getFileName() + ": " + promise, proof::run);
    }

    private void importsPlatformOnly() {
        assertThat(clauses("Import-Package").map(ModuleJar::name))
                .filteredOn(name -> name.startsWith("org.seraicrm.") && !own(name))
                .allMatch(name -> name.startsWith("org.seraicrm.platform."), "is the platform's")
                .noneMatch(name -> name.matches(".*\\.(internal|local|testkit)(\\..*)?"));
    }

    private void importsVersions() {
        assertThat(clauses("Import-Package"))
                .filteredOn(clause -> clause.startsWith("org.seraicrm.") && !own(name(clause)))
                .allMatch(clause -> clause.contains("version=\"["), "has a range of versions");
    }

    private void isReplaceable() {
        assertThat(header("Fragment-Host")).as("a fragment").isEmpty();
        assertThat(header("Require-Bundle")).as("bundles required by name").isEmpty();
        assertThat(header("DynamicImport-Package")).as("imports at run time").isEmpty();
        assertThat(header("Bundle-SymbolicName"))
                .hasValueSatisfying(name -> assertThat(name).doesNotContain("singleton"));
    }

    private void carriesItsOwnOnly() {
        assertThat(entries())
                .noneMatch(name -> name.startsWith("org/seraicrm/platform/"))
                .noneMatch(name -> name.matches("(jakarta|javax|org/osgi|org/slf4j|org/apache/camel)/.*\\.class"))
                .noneMatch(name -> name.endsWith(".jar"));
    }

    private void migratesItself() {
        Set<String> scripts = entries().stream()
                .filter(name -> name.startsWith("SERAI-INF/db/migration/") && !name.endsWith("/"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        assertThat(scripts).allMatch(name -> MIGRATION.matcher(name).matches(), "is named V1__what.sql");
        if (!scripts.isEmpty()) {
            String itself = header("Bundle-SymbolicName").map(ModuleJar::name).orElseThrow();
            assertThat(header("Serai-Unit")).as("Serai-Unit").contains(itself);
            assertThat(header("Serai-Migrations")).as("Serai-Migrations").isPresent();
        }
        if (header("Serai-Entities").filter(names -> !names.isBlank()).isPresent()) {
            assertThat(scripts)
                    .as("scripts that create the tables of the entities")
                    .isNotEmpty();
        }
    }

    private void hasManifest() {
        assertThat(entries()).containsAnyElementsOf(MANIFESTS);
    }

    private boolean own(String name) {
        String itself = header("Bundle-SymbolicName").map(ModuleJar::name).orElseThrow();
        return name.equals(itself) || name.startsWith(itself + ".");
    }

    private static String name(String clause) {
        int end = clause.indexOf(';');
        return (end < 0 ? clause : clause.substring(0, end)).strip();
    }

    private Stream<String> clauses(String header) {
        return header(header).stream().flatMap(BETWEEN_CLAUSES::splitAsStream).map(String::strip);
    }

    private Optional<String> header(String name) {
        return read(jar -> {
            Attributes main = jar.getManifest().getMainAttributes();
            return Optional.ofNullable(main.getValue(name));
        });
    }

    private List<String> entries() {
        return read(jar -> {
            List<String> names = new ArrayList<>();
            jar.stream().map(ZipEntry::getName).forEach(names::add);
            return names;
        });
    }

    private interface Reading<T> {
        T of(JarFile jar) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (JarFile jar = new JarFile(path.toFile())) {
            return reading.of(jar);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
