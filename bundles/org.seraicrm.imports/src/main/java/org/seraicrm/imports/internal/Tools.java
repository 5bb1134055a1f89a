package org.seraicrm.imports.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Phone;

/**
 * What can be done to the cells of a column (A233–A236). Tools that make two columns of one, or a copy, put the new one at
 * the end, so that the others keep their places.
 *
 * @param region of national phone numbers
 */
record Tools(String region) {

    private static final Set<String> MALE =
            Set.of("m", "male", "mr", "ffi", "ferfi", "férfi", "м", "муж", "мужской", "mezczyzna", "mężczyzna", "pan");
    private static final Set<String> FEMALE =
            Set.of("f", "female", "mrs", "ms", "n", "no", "nő", "ж", "жен", "женский", "k", "kobieta", "pani", "w");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_NAME =
            Pattern.compile("[^\\p{L}\\p{M}\\s'’.,&()\\-\"„”«»/+0-9]|(?<!\\p{L})['’]|\\s+$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{1,2}).*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{4}|\\d{2}).*");

    /** The names of all tools that work on a column. */
    static final Set<String> NAMES = Set.of(
            "edit",
            "remove",
            "split-surname",
            "split-name",
            "split-sex",
            "to-latin",
            "to-cyrillic",
            "copy-latin",
            "copy-cyrillic",
            "clean",
            "title-case",
            "upper-case",
            "lower-case",
            "phones",
            "dates");

    /** How many columns a table has after some steps. */
    static int width(int columns, List<Plan.Step> steps) {
        return columns + (int) steps.stream().filter(step -> adds(step.tool())).count();
    }

    private static boolean adds(String tool) {
        return tool.startsWith("split-") || tool.startsWith("copy-");
    }

    /** A row after the steps. */
    List<String> applied(int row, List<String> cells, int columns, List<Plan.Step> steps) {
        List<String> result = new ArrayList<>(cells);
        while (result.size() < columns) {
            result.add("");
        }
        for (Plan.Step step : steps) {
            int column = step.column();
            if (step.tool().equals("remove") || column < 0 || column >= result.size()) {
                continue;
            }
            String cell = result.get(column);
            if (step.tool().equals("edit")) {
                if (step.row().filter(at -> at == row).isPresent()) {
                    result.set(column, step.value().orElse(""));
                }
            } else if (step.tool().startsWith("copy-")) {
                result.add(changed("to-" + step.tool().substring("copy-".length()), cell));
            } else if (step.tool().startsWith("split-")) {
                String[] parts = split(step.tool(), cell);
                result.set(column, parts[0]);
                result.add(parts[1]);
            } else {
                result.set(column, changed(step.tool(), cell));
            }
        }
        return result;
    }

    private static String[] split(String tool, String cell) {
        String[] words = SPACE.split(cell.strip());
        if (words.length < 2) {
            return new String[] {cell.strip(), ""};
        }
        if (tool.equals("split-sex")) {
            String last = words[words.length - 1].replaceAll("[().,;/]", "").toLowerCase(Locale.ROOT);
            boolean known = MALE.contains(last) || FEMALE.contains(last);
            String rest = String.join(" ", Arrays.copyOf(words, words.length - 1))
                    .replaceAll("[,;/(]+$", "")
                    .strip();
            return known ? new String[] {rest, FEMALE.contains(last) ? "F" : "M"} : new String[] {cell.strip(), ""};
        }
        if (cell.contains(",") && !tool.equals("split-name")) {
            int comma = cell.indexOf(',');
            return new String[] {
                cell.substring(0, comma).strip(), cell.substring(comma + 1).strip()
            };
        }
        // The surname stands first, or (split-name) last.
        if (tool.equals("split-name")) {
            return new String[] {words[words.length - 1], String.join(" ", Arrays.copyOf(words, words.length - 1))};
        }
        return new String[] {words[0], String.join(" ", Arrays.copyOfRange(words, 1, words.length))};
    }

    private String changed(String tool, String cell) {
        return switch (tool) {
            case "to-latin" -> Scripts.latin(cell);
            case "to-cyrillic" -> Scripts.cyrillic(cell);
            case "clean" ->
                SPACE.matcher(NO_NAME.matcher(cell).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
            case "title-case" -> titleCase(cell);
            case "upper-case" -> cell.toUpperCase(Locale.ROOT);
            case "lower-case" -> cell.toLowerCase(Locale.ROOT);
            case "phones" -> Phone.parse(cell, region).map(Phone::pretty).orElse(cell);
            case "dates" -> date(cell).map(LocalDate::toString).orElse(cell);
            default -> cell;
        };
    }

    private static String titleCase(String cell) {
        StringBuilder result = new StringBuilder();
        boolean start = true;
        for (int codePoint : cell.codePoints().toArray()) {
            result.appendCodePoint(start ? Character.toTitleCase(codePoint) : Character.toLowerCase(codePoint));
            start = !Character.isLetter(codePoint) && codePoint != '\'' && codePoint != '’';
        }
        return result.toString();
    }

    /** A day in any usual notation; of two-digit years the last hundred. */
    static Optional<LocalDate> date(String cell) {
        Matcher yearFirst = YEAR_FIRST.matcher(cell.strip());
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(cell.strip());
        return dayFirst.matches()
                ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                        .or(() -> day(dayFirst.group(3), dayFirst.group(1), dayFirst.group(2)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int given = Integer.parseInt(year);
            int full = year.length() > 2 ? given : given + (given > 40 ? 1900 : 2000);
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Words joined by blanks, without those that are blank. */
    static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }
}
