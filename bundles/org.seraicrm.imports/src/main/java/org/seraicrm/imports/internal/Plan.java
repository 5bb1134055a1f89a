package org.seraicrm.imports.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.seraicrm.imports.ImportClient;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Json;

/**
 * How a table is to be understood; made by the import's page.
 *
 * @param targets what each column holds, by its index: a name of {@link Target}, {@code field.<id>} or nothing
 * @param steps what is done to the cells first, in order
 * @param kind what clients are that no column and no name tells
 * @param known what happens with clients that are there
 * @param match what makes them the same
 * @param module in which cards are opened, if any are
 */
record Plan(
        List<String> targets,
        List<Step> steps,
        Optional<ClientKind> kind,
        ImportClient.Known known,
        List<Duplicates.Reason> match,
        Optional<ModuleId> module) {

    Plan {
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
        match = List.copyOf(match);
    }

    /**
     * Something done to the cells.
     *
     * @param tool see {@link Tools}
     * @param column the one it is done to
     * @param row the one row it is done to, for {@code edit}
     * @param value what it needs to know, for instance the new text
     * @param rows the rows it is done to, for {@code remove}
     */
    record Step(String tool, int column, Optional<Integer> row, Optional<String> value, Optional<List<Integer>> rows) {}

    static Plan of(List<String> targets) {
        return new Plan(
                targets,
                List.of(),
                Optional.empty(),
                ImportClient.Known.SKIP,
                List.of(Duplicates.Reason.PHONE, Duplicates.Reason.EMAIL),
                Optional.empty());
    }

    static Plan read(JsonNode json) {
        try {
            return Json.mapper().convertValue(json, Plan.class);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.invalid("/plan", "value.invalid").refusal();
        }
    }

    /** The rows that were taken out. */
    Set<Integer> removed() {
        Set<Integer> removed = new TreeSet<>();
        steps.stream()
                .filter(step -> step.tool().equals("remove"))
                .flatMap(step -> step.rows().orElse(List.of()).stream())
                .forEach(removed::add);
        return removed;
    }

    /** What holds for another table with the same headings. */
    Plan remembered() {
        return new Plan(
                targets,
                steps.stream()
                        .filter(step -> step.row().isEmpty() && step.rows().isEmpty())
                        .toList(),
                kind,
                known,
                match,
                module);
    }
}
