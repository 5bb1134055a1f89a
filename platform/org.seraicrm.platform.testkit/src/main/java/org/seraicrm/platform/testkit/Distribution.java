package org.seraicrm.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The archive that users download, as the system property {@code serai.distribution} names it, and its content,
 * unpacked once per run of the tests.
 */
public final class Distribution {

    private static final class Unpacked {
        private static final Path FOLDER = unpack();
    }

    private Distribution() {}

    /** The archive, a {@code tar.gz}. */
    public static Path archive() {
        var property = System.getProperty("serai.distribution");
        if (property == null || !Files.isRegularFile(Path.of(property))) {
            throw new IllegalStateException("the system property serai.distribution names no archive: " + property);
        }
        return Path.of(property).toAbsolutePath().normalize();
    }

    /**
     * The folder that the archive unpacked to. Servers keep all in their data folders but {@code classes}, what Java made of
     * the distribution's classes, which they share.
     */
    public static Path folder() {
        return Unpacked.FOLDER;
    }

    private static Path unpack() {
        try {
            var folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "distribution");
            var tar = new ProcessBuilder(
                            "tar", "-xzf", archive().toString(), "--strip-components=1", "-C", folder.toString())
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("cannot be unpacked: " + archive());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while unpacking", e);
        }
    }
}
