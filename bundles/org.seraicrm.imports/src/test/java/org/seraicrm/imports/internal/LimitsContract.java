package org.seraicrm.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.FieldType;

/** What is longer than its place is told before the import begins. */
abstract class LimitsContract extends Importing {

    private static final List<String> TARGETS = List.of(
            "name", "phone", "card-title", "note", "site", "street", "person", "position", "field.machine", "CLIENT");

    LimitsContract(Databases database) {
        super(database);
    }

    /** One row for each column, in which this one alone is a character too long, and one in which all just fit. */
    private static String table(List<Integer> longest) {
        StringBuilder table = new StringBuilder("a;b;c;d;e;f;g;h;i;j\n");
        for (int row = 0; row <= longest.size(); row++) {
            for (int column = 0; column < longest.size(); column++) {
                String text = "x".repeat(longest.get(column) + (row == column ? 1 : 0));
                table.append(column == 1 ? "06 1 555 " + (3000 + row) : text).append(';');
            }
            table.append('\n');
        }
        return table.toString();
    }

    @Test
    @Tag("A127")
    void marksEveryCellThatIsLongerThanItsPlaceAndRefusesNoRowThatIsNotMarked() {
        String theirs =
                company.perform(new AddField(clientsForm(), "Szempontok", FieldType.LONG_TEXT, Optional.empty()));
        List<Integer> longest = List.of(200, 0, 200, 4_000, 300, 500, 200, 120, 500, 8_000);
        ImportId id = upload(table(longest));
        ObjectNode plan = plan(id).put("module", company.module("rental").text());
        plan.putArray("match");
        var targets = plan.putArray("targets");
        TARGETS.forEach(target -> targets.add(target.equals("CLIENT") ? "client." + theirs : target));

        JsonNode preview = rows(id, plan, false);
        List<String> marked = StreamSupport.stream(preview.path("rows").spliterator(), false)
                .map(row -> row.path("wrong").findValuesAsText("column").toString())
                .toList();
        assertThat(marked)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, TARGETS.size())
                        .mapToObj(row -> row == 1 || row == TARGETS.size() ? "[]" : "[" + row + "]")
                        .toList());
        assertThat(preview.findValuesAsText("text"))
                .contains("At most 200 characters; this has 201.", "At most 8000 characters; this has 8001.");
        assertThat(imported(id, plan))
                .extracting(BulkJob::performed, BulkJob::refused)
                .containsExactly(2, 9);
        assertThat(views.refused(company.administrator(), id)).contains("\"At most 120 characters; this has 121.\"");
    }
}
