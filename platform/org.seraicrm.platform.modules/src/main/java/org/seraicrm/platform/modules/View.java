package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A saved filter of a module's cards with columns and an order, for everybody who works with the module.
 *
 * @param id stable name within its module
 * @param statuses ids of the statuses to show; all when empty
 * @param mine whether only the reader's own cards are shown
 * @param values only cards that hold this text, choice, user or flag, by field id
 * @param columns ids of the fields shown, in order; the main ones when empty
 * @param sort {@code title}, {@code status}, {@code changed} or {@code field.<id>}, with a leading minus for descending
 * @param command the chat command that answers with these cards, without its slash
 */
public record View(
        String id,
        Labels label,
        List<String> statuses,
        boolean mine,
        Map<String, String> values,
        List<String> columns,
        @Text(max = 80) String sort,
        @Text(max = 32) Optional<String> command) {

    /** What comes first unless a view says otherwise: what was changed last. */
    public static final String LATEST = "-changed";

    private static final String FIELD = "field.";

    public View {
        statuses = List.copyOf(statuses);
        values = Map.copyOf(values);
        columns = List.copyOf(columns);
    }

    /** The field it is sorted by, if it is one. */
    public Optional<String> sortField() {
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        return Optional.of(key).filter(name -> name.startsWith(FIELD)).map(name -> name.substring(FIELD.length()));
    }

    /** The same with another label. */
    public View named(Labels other) {
        return new View(id, other, statuses, mine, values, columns, sort, command);
    }

    /** The same without statuses and fields that a set-up doesn't have; empty when it would show other cards then. */
    Optional<View> within(ModuleSetup setup) {
        List<String> left = statuses.stream()
                .filter(status -> setup.status(status).isPresent())
                .toList();
        boolean others = (left.isEmpty() && !statuses.isEmpty())
                || values.keySet().stream().anyMatch(field -> setup.field(field).isEmpty());
        if (others) {
            return Optional.empty();
        }
        List<String> shown =
                columns.stream().filter(field -> setup.field(field).isPresent()).toList();
        boolean sorted =
                sortField().map(field -> setup.field(field).isPresent()).orElse(true);
        return Optional.of(new View(id, label, left, mine, values, shown, sorted ? sort : LATEST, command));
    }
}
