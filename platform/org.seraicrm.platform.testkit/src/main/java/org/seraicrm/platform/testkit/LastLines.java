package org.seraicrm.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log, for the message of a test that fails. */
final class LastLines {

    private static final int SHOWN = 30;
    private static final int FRAMES = 24;
    private static final int ERRORS = 10;
    /** Threads that bundles are installed, started and configured on. */
    private static final Pattern STARTING = Pattern.compile(
            "^\"(main|FelixStartLevel|FelixDispatch|FelixFrameworkWiring|SCR|CM |features|fileinstall).*");

    private LastLines() {}

    /** Under the file's name; empty when there is no such file. */
    static String of(Path file) {
        List<String> lines = read(file);
        return lines.isEmpty() ? "" : shown(file, lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }

    /** The first errors of a log: what went wrong at the start is far from its end. */
    static String errors(Path file) {
        return shown(
                file,
                read(file).stream()
                        .filter(line -> line.contains("| ERROR |"))
                        .limit(ERRORS)
                        .toList());
    }

    /** Of a thread dump among the lines: the threads that wait for a lock and those that start bundles. */
    static String threads(Path file) {
        String dump = String.join(
                "\n",
                read(file).stream()
                        .dropWhile(line -> !line.startsWith("Full thread dump"))
                        .toList());
        List<String> threads = Arrays.stream(dump.split("\n\n"))
                .filter(thread -> thread.contains("BLOCKED")
                        || thread.contains("deadlock")
                        || STARTING.matcher(thread.lines().findFirst().orElse(""))
                                .matches())
                .flatMap(thread -> thread.lines().limit(FRAMES))
                .toList();
        return shown(file, threads);
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
