package org.seraicrm.imports.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.seraicrm.imports.internal.MadeRow.Wrong;
import org.seraicrm.platform.kernel.Violation;

/**
 * Finds what the action would refuse about the row by its form, and tells it of the cell where it comes from.
 *
 * @param targets of the columns, by their index
 * @param maker makes the row
 * @param judge what is wrong with the action's input
 */
record RowCheck(List<String> targets, RowMaker maker, Function<JsonNode, List<Violation>> judge) {

    private static final String POINTS = "/contactPoints/";
    private static final List<Target> CONTACTS = List.of(Target.PHONE, Target.EMAIL, Target.SITE, Target.MESSENGER);
    /** What the cells of these say comes to a part of the input; the first that says anything is blamed. */
    private static final Map<String, List<Target>> FROM = Map.of(
            "/name", List.of(Target.COMPANY, Target.FAMILY_NAME, Target.GIVEN_NAME, Target.NAME),
            "/persons/0/name", List.of(Target.PERSON, Target.FAMILY_NAME, Target.GIVEN_NAME, Target.NAME),
            "/persons/0/position", List.of(Target.POSITION),
            "/addresses/0/text", List.of(Target.ADDRESS, Target.STREET, Target.CITY, Target.POSTAL_CODE),
            "/note", List.of(Target.NOTE),
            "/title", List.of(Target.CARD_TITLE),
            "/status", List.of(Target.CARD_STATUS),
            "/responsible", List.of(Target.RESPONSIBLE));

    /** The row with everything that is wrong with it; a cell is told of once. */
    MadeRow checked(List<String> cells) {
        MadeRow made = maker.made(cells);
        List<Wrong> wrong = new ArrayList<>(made.wrong());
        for (Violation violation : judge.apply(made.input())) {
            int column = column(violation.pointer(), made.input(), cells);
            if (wrong.stream().noneMatch(known -> known.column() == column)) {
                wrong.add(new Wrong(column, violation.code(), violation.arguments()));
            }
        }
        return new MadeRow(made.input(), wrong);
    }

    private int column(String pointer, JsonNode input, List<String> cells) {
        if (pointer.startsWith(POINTS)) {
            String value = input.at(pointer).asText();
            return column(CONTACTS, cells, cell -> cell.contains(value));
        }
        return column(FROM.getOrDefault(pointer, List.of()), cells, cell -> !cell.isBlank());
    }

    private int column(List<Target> from, List<String> cells, Predicate<String> fits) {
        return from.stream()
                .flatMapToInt(target -> IntStream.range(0, Math.min(targets.size(), cells.size()))
                        .filter(column -> targets.get(column).equals(target.text())))
                .filter(column -> fits.test(cells.get(column)))
                .findFirst()
                .orElse(-1);
    }
}
