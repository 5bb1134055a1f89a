package org.seraicrm.imports.internal.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as texts: cells between separators, in quotes where they need to be. */
final class SeparatedText {

    private static final List<String> SEPARATORS = List.of("\t", ";", ",", "|");
    private static final int LINES = 50;
    private static final int SAMPLE = 100_000;

    private SeparatedText() {}

    /** Gives the separator back. */
    static String read(String text, Optional<String> said, RowSink sink) throws IOException {
        String told = told(text);
        String body = told.isEmpty() ? text : text.substring(text.indexOf('\n') + 1);
        String separator = said.filter(SEPARATORS::contains).orElse(told.isEmpty() ? guess(body) : told);
        parse(body, separator, sink, Integer.MAX_VALUE);
        return separator;
    }

    /** Spreadsheets say it in a first line {@code sep=;}. */
    private static String told(String text) {
        return text.startsWith("sep=") && text.indexOf('\n') > 4 ? text.substring(4, 5) : "";
    }

    /** That which gives the most rows the same number of cells, more than one. */
    private static String guess(String text) throws IOException {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        String best = SEPARATORS.get(0);
        double most = 0;
        for (String separator : SEPARATORS) {
            Map<Integer, Integer> widths = new HashMap<>();
            int[] rows = {0};
            parse(
                    sample,
                    separator,
                    cells -> {
                        widths.merge(cells.size(), 1, Integer::sum);
                        rows[0]++;
                    },
                    LINES);
            int width = 1;
            int same = 0;
            for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
                if (entry.getKey() > 1 && entry.getValue() > same) {
                    same = entry.getValue();
                    width = entry.getKey();
                }
            }
            double score = rows[0] == 0 ? 0 : same / (double) rows[0] + Math.min(width, 20) / 100.0;
            if (same > 0 && score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static void parse(String text, String separator, RowSink sink, int most) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        int count = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                List<String> cells = new ArrayList<>(row.size());
                row.forEach(cell -> cells.add(cell.strip()));
                sink.row(cells);
                if (++count >= most) {
                    return;
                }
            }
        } catch (UncheckedIOException broken) {
            if (count == 0) {
                throw broken;
            }
        }
    }
}
