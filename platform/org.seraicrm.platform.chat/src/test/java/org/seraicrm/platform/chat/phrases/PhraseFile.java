package org.seraicrm.platform.chat.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** The phrases of one language with what is right for them: phrase, due, text. */
record PhraseFile(String language, List<Line> lines) {

    static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 11, 9, 30);

    record Line(String language, String phrase, String due, String text) {

        String expected() {
            return due.equals("ask") ? "ask" : due + " " + text.toLowerCase(Locale.ROOT);
        }

        String read() {
            Reading reading = TodoPhrases.of(Locale.forLanguageTag(language)).read(phrase, NOW);
            if (reading instanceof Understood understood) {
                String time = understood.time().map(said -> "T" + said).orElse("");
                return understood.day() + time + " " + understood.text().toLowerCase(Locale.ROOT);
            }
            return "ask";
        }

        boolean isRight() {
            return expected().equals(read());
        }

        @Override
        public String toString() {
            return language + ": " + phrase;
        }
    }

    static PhraseFile at(String folder, String language) {
        String path = folder + "/" + language + ".tsv";
        try (InputStream in = PhraseFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("missing " + path);
            }
            List<Line> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line(language, line))
                    .toList();
            return new PhraseFile(language, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static Line line(String language, String line) {
        String[] cells = line.split("\t", -1);
        return new Line(language, cells[0], cells[1].strip(), cells.length > 2 ? cells[2].strip() : "");
    }
}
