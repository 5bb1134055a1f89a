package org.seraicrm.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for the message of a test that fails. */
final class LastLines {

    private static final int SHOWN = 60;
    private static final List<String> THREAD = List.of("seraicrm", "- wait", "- locked", "- parking", "deadlock");

    private LastLines() {}

    /** Under the file's name; empty when there is no such file. */
    static String of(Path file) {
        List<String> lines = read(file);
        return lines.isEmpty() ? "" : shown(file, lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }

    /** Of a thread dump among the lines: whose thread, where in our code, what it waits for. */
    static String threads(Path file) {
        return shown(
                file,
                read(file).stream()
                        .dropWhile(line -> !line.startsWith("Full thread dump"))
                        .filter(line -> line.startsWith("\"") || THREAD.stream().anyMatch(line::contains))
                        .toList());
    }

    private static String shown(Path file, List<String> lines) {
        return "--- " + file.getFileName() + "\n" + String.join("\n", lines) + "\n";
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
