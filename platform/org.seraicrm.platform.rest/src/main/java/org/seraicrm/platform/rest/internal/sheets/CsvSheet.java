package org.seraicrm.platform.rest.internal.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV (RFC 4180) in UTF-8 with a mark, so that spreadsheets see the encoding. Where people write a decimal comma, cells are
 * separated by semicolons, as their spreadsheets expect.
 */
public final class CsvSheet implements Sheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    /** What spreadsheets take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    /** Phones and numbers, which do no harm as formulas. */
    private static final Pattern HARMLESS = Pattern.compile("[+\\-]?[\\d ()/.-]*");

    private final Writer out;
    private final boolean comma;

    public CsvSheet(OutputStream stream, Locale language) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        comma = language.getLanguage().equals("en");
        out.write('\uFEFF');
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        out.write(cells.stream().map(this::text).collect(Collectors.joining(comma ? "," : ";", "", "\r\n")));
    }

    private String text(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return decimal(number.number().toPlainString());
        }
        if (cell instanceof Cell.Sum sum) {
            return quoted(decimal(sum.amount().toPlainString()) + " " + sum.currency());
        }
        if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        if (cell instanceof Cell.Time time) {
            return MINUTE.format(time.time());
        }
        return quoted(harmless(((Cell.Text) cell).text()));
    }

    private String decimal(String plain) {
        return comma ? plain : plain.replace('.', ',');
    }

    private static String harmless(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(letter -> "\",;\r\n".indexOf(letter) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
