package org.seraicrm.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for the message of a test that fails. */
final class LastLines {

    private static final int SHOWN = 60;

    private LastLines() {}

    /** Under the file's name; empty when there is no such file. */
    static String of(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
            return "--- " + file.getFileName() + "\n" + String.join("\n", last) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
