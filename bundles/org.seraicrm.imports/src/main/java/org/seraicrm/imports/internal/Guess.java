package org.seraicrm.imports.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Sight;

/** Guesses what a table holds, by its headings and by what stands below them (A230). */
final class Guess {

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S{2,}");
    private static final Pattern PHONE = Pattern.compile("[+(]?[\\d][\\d ()./\\-]{6,}");
    private static final Pattern SITE = Pattern.compile("(?i)(https?://|www\\.)\\S+");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}\\.?.*|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}");
    private static final Set<Target> SEVERAL = EnumSet.of(Target.PHONE, Target.EMAIL, Target.SITE, Target.MESSENGER);
    private static final int FIRST_ROWS = 10;

    private Guess() {}

    /** The row that holds the headings, among the first ones; empty when there are none. */
    static Optional<Integer> headings(List<List<String>> rows) {
        for (int i = 0; i < Math.min(rows.size(), FIRST_ROWS); i++) {
            List<String> row = rows.get(i);
            long filled = row.stream().filter(cell -> !cell.isBlank()).count();
            long known =
                    row.stream().filter(cell -> Target.headed(cell).isPresent()).count();
            boolean data = row.stream().anyMatch(Guess::looksLikeData);
            if (!data && filled > 0 && (known >= 2 || (known == 1 && filled <= 3))) {
                return Optional.of(i);
            }
        }
        return rows.size() > 1
                        && wide(rows.get(0))
                        && rows.subList(1, Math.min(rows.size(), FIRST_ROWS)).stream()
                                .anyMatch(row -> row.stream().anyMatch(Guess::looksLikeData))
                        && rows.get(0).stream().noneMatch(Guess::looksLikeData)
                ? Optional.of(0)
                : Optional.empty();
    }

    private static boolean wide(List<String> row) {
        return row.size() > 1 && row.stream().noneMatch(String::isBlank);
    }

    private static boolean looksLikeData(String cell) {
        return EMAIL.matcher(cell).matches()
                || PHONE.matcher(cell).matches()
                || DATE.matcher(cell).matches();
    }

    /** What each column holds. */
    static List<String> targets(
            List<String> headings, List<List<String>> sample, Module clients, Colleagues colleagues) {
        List<String> targets = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            int at = column;
            List<String> cells = sample.stream()
                    .filter(row -> at < row.size() && !row.get(at).isBlank())
                    .map(row -> row.get(at))
                    .toList();
            targets.add(field(heading, clients)
                    .or(() -> Target.headed(heading)
                            .filter(target -> target != Target.RESPONSIBLE
                                    || mostly(
                                            cells,
                                            cell -> colleagues.called(cell).isPresent()))
                            .map(Target::text))
                    .or(() -> content(cells).map(Target::text))
                    .filter(target -> changed(target, clients.sight()))
                    .filter(target -> !targets.contains(target)
                            || Target.of(target).filter(SEVERAL::contains).isPresent())
                    .orElse(""));
        }
        return withName(besideFamilyName(targets), sample);
    }

    /** "Name" beside the family's name is the given one. */
    private static List<String> besideFamilyName(List<String> targets) {
        if (targets.contains(Target.FAMILY_NAME.text()) && !targets.contains(Target.GIVEN_NAME.text())) {
            targets.replaceAll(target -> target.equals(Target.NAME.text()) ? Target.GIVEN_NAME.text() : target);
        }
        return targets;
    }

    /** Whether who imports may change what a column would hold. */
    private static boolean changed(String text, Sight sight) {
        return Target.of(text).flatMap(Guess::part).map(ClientField::id).stream()
                .noneMatch(part ->
                        sight.hidden().contains(part) || sight.readOnly().contains(part));
    }

    private static Optional<ClientField> part(Target target) {
        return switch (target) {
            case PHONE -> Optional.of(ClientField.PHONE);
            case EMAIL -> Optional.of(ClientField.EMAIL);
            case SITE -> Optional.of(ClientField.SITE);
            case MESSENGER -> Optional.of(ClientField.MESSENGER);
            case ADDRESS, POSTAL_CODE, CITY, STREET -> Optional.of(ClientField.ADDRESS);
            case PERSON, POSITION, DECISION_MAKER -> Optional.of(ClientField.PERSON);
            case RESPONSIBLE -> Optional.of(ClientField.RESPONSIBLE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> field(String heading, Module clients) {
        String bare = Target.bare(heading);
        return clients.setup().fields().stream()
                .filter(field -> !clients.sight().readOnly().contains(field.id()))
                .filter(field -> field.label().byLanguage().values().stream()
                        .anyMatch(label -> Target.bare(label).equals(bare)))
                .findFirst()
                .map(Field::id)
                .map(id -> "client." + id);
    }

    private static Optional<Target> content(List<String> cells) {
        if (mostly(cells, cell -> EMAIL.matcher(cell).matches())) {
            return Optional.of(Target.EMAIL);
        }
        if (mostly(cells, cell -> SITE.matcher(cell).matches())) {
            return Optional.of(Target.SITE);
        }
        return mostly(
                        cells,
                        cell -> PHONE.matcher(cell).matches()
                                && !DATE.matcher(cell).matches())
                ? Optional.of(Target.PHONE)
                : Optional.empty();
    }

    private static boolean mostly(List<String> cells, Predicate<String> looks) {
        return !cells.isEmpty() && cells.stream().filter(looks).count() * 10 >= cells.size() * 6L;
    }

    /** Clients need a name: without one the first column of words is it. */
    private static List<String> withName(List<String> targets, List<List<String>> sample) {
        boolean named = targets.stream()
                .anyMatch(target -> target.equals(Target.NAME.text())
                        || target.equals(Target.COMPANY.text())
                        || target.equals(Target.FAMILY_NAME.text()));
        for (int column = 0; !named && column < targets.size(); column++) {
            int at = column;
            boolean words = mostly(
                    sample.stream()
                            .filter(row -> at < row.size() && !row.get(at).isBlank())
                            .map(row -> row.get(at))
                            .toList(),
                    cell -> cell.codePoints().filter(Character::isLetter).count() > 2);
            if (targets.get(column).isEmpty() && words) {
                targets.set(column, Target.NAME.text());
                named = true;
            }
        }
        return targets;
    }
}
