package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.Version;

/**
 * The API that modules are written against, compared with that of the last release: a package that gained something has a
 * greater minor version than then, one that lost or changed something a greater major one, and none disappears.
 *
 * <p>With {@code -Dapi.record=true} the state of now is written down as that of a release.
 */
class ApiBaselineTest {

    private static final Path PLATFORM = Path.of("..", "..", "platform");

    @TestFactory
    Stream<DynamicTest> everyPackageSaysByItsVersionWhatChangedSinceTheLastRelease() throws IOException {
        return bundles().stream()
                .map(bundle -> DynamicTest.dynamicTest(bundle.getFileName().toString(), () -> compare(bundle)));
    }

    private static void compare(Path bundle) throws IOException {
        List<String> now = PublishedApi.of(bundle.resolve("target").resolve("classes"));
        Path released = bundle.resolve("api.txt");
        if (Boolean.getBoolean("api.record")) {
            Files.write(released, now);
        }
        assertThat(complaints(now, Files.readAllLines(released)))
                .as("raise the @Version of these packages, or leave them as they were released")
                .isEmpty();
    }

    private static List<String> complaints(List<String> now, List<String> released) {
        return PublishedApi.read(now).diff(PublishedApi.read(released)).getChildren().stream()
                .flatMap(difference -> complaint(difference).stream())
                .toList();
    }

    private static Optional<String> complaint(Diff difference) {
        if (difference.getDelta() == Delta.REMOVED) {
            return Optional.of(difference.getName() + " is no longer there");
        }
        Version needed = needed(difference);
        return Optional.of(difference)
                .filter(changed -> changed.getOlder() != null && changed.getNewer() != null)
                .filter(changed -> version(changed.getNewer()).compareTo(needed) < 0)
                .map(changed -> changed.getName() + " needs " + needed + ": " + changes(changed));
    }

    private static Version needed(Diff difference) {
        Version before = difference.getOlder() == null ? Version.emptyVersion : version(difference.getOlder());
        return switch (difference.getDelta()) {
            case MAJOR -> new Version(before.getMajor() + 1, 0, 0);
            case MINOR -> new Version(before.getMajor(), before.getMinor() + 1, 0);
            default -> before;
        };
    }

    private static Version version(Tree of) {
        return Arrays.stream(of.getChildren())
                .filter(child -> child.getType() == Type.VERSION)
                .findFirst()
                .map(Tree::getName)
                .map(Version::parseVersion)
                .orElse(Version.emptyVersion);
    }

    private static String changes(Diff difference) {
        return difference.getChildren().stream()
                .filter(change -> change.getDelta() != Delta.UNCHANGED && change.getDelta() != Delta.IGNORED)
                .map(change -> change.getDelta() + " " + change.getName())
                .toList()
                .toString();
    }

    @Test
    void tellsWhatChangedWithoutAGreaterVersion() throws IOException {
        List<String> now = PublishedApi.of(PLATFORM.resolve("org.seraicrm.platform.kernel")
                .resolve("target")
                .resolve("classes"));
        List<String> lost = Stream.concat(
                        now.stream(), Stream.of("\t\tCLASS | org.seraicrm.platform.kernel.Lost | MINOR | MAJOR"))
                .toList();
        List<String> fewer =
                now.stream().filter(line -> !line.contains("METHOD | parse(")).toList();
        assertThat(complaints(now, now)).isEmpty();
        assertThat(complaints(now, lost))
                .singleElement()
                .asString()
                .startsWith("org.seraicrm.platform.kernel needs ")
                .contains("REMOVED org.seraicrm.platform.kernel.Lost");
        assertThat(complaints(now, fewer)).isNotEmpty();
        assertThat(complaints(List.of(now.get(0)), now))
                .containsExactly("org.seraicrm.platform.kernel is no longer there");
    }

    /** Those with something to publish. */
    private static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(PLATFORM)) {
            return folders.filter(folder -> Files.exists(
                            folder.resolve("target").resolve("classes").resolve("META-INF/MANIFEST.MF")))
                    .filter(folder -> publishes(folder.resolve("target").resolve("classes")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean publishes(Path classes) {
        try {
            return Files.readString(classes.resolve("META-INF").resolve("MANIFEST.MF"))
                    .contains("Export-Package");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
