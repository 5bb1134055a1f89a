package org.seraicrm.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.seraicrm.platform.testkit.ModuleJar;

/** The modules that come with the distribution keep what is asked of those of others. */
class BundledModulesTest {

    private static final Path BUNDLES = Path.of("..", "..", "bundles");
    private static final Pattern JAR = Pattern.compile("/target/org\\.seraicrm\\.[\\w.-]+\\.jar$");

    @TestFactory
    Stream<DynamicTest> keepWhatBundlesPromise() throws IOException {
        return jars().stream().map(ModuleJar::new).flatMap(ModuleJar::tests);
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES, 3)) {
            List<Path> found = files.filter(file -> JAR.matcher(file.toString()).find() && isKind(file))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("nothing was built in " + BUNDLES.toAbsolutePath());
            }
            return found;
        }
    }

    private static boolean isKind(Path jar) {
        return Files.exists(
                jar.resolve("../../src/main/resources/SERAI-INF/module.yaml").normalize());
    }
}
