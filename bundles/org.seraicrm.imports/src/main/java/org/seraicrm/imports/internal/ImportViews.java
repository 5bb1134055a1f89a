package org.seraicrm.imports.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.Bulk;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJobs;
import org.seraicrm.platform.automation.bulk.RefusedRow;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;

/** What the import's page shows. */
@Component(service = ImportViews.class)
public final class ImportViews {

    private static final int PAGE = 500;

    private final Imports imports;
    private final PlannedRows planned;
    private final Duplicates duplicates;
    private final BulkJobs jobs;
    private final Texts texts;

    @Activate
    public ImportViews(
            @Reference Imports imports,
            @Reference PlannedRows planned,
            @Reference Duplicates duplicates,
            @Reference BulkJobs jobs,
            @Reference Texts texts) {
        this.imports = imports;
        this.planned = planned;
        this.duplicates = duplicates;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** The actor's imports that a job or later ones do, the latest first: which job does each. */
    public ObjectNode begun(Actor actor, BulkId since) {
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode begun = json.putArray("imports");
        imports.begun(actor, since)
                .forEach(one -> begun.addObject()
                        .put("id", one.id().text())
                        .put("file", one.file())
                        .put("job", one.job().text()));
        return json;
    }

    /** A table: how it was read, its headings, the plan so far. */
    public ObjectNode table(Actor actor, ImportId id) {
        Uploaded uploaded = imports.find(actor, id).orElseThrow(Imports::missing);
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("id", id.text()).put("file", uploaded.file());
        json.set("read", Json.mapper().valueToTree(uploaded.shape().read()));
        json.set("headings", Json.mapper().valueToTree(uploaded.shape().headings()));
        json.put("rows", uploaded.shape().rows());
        json.set("plan", Json.mapper().valueToTree(uploaded.plan()));
        uploaded.job().ifPresent(job -> json.put("job", job.text()));
        return json;
    }

    /**
     * Rows under a plan, with what is wrong with each and whom the company has already.
     *
     * @param wrong only those with which something is; how many there are is told as well
     */
    public ObjectNode rows(Actor actor, ImportId id, JsonNode planned, int from, int limit, boolean wrong) {
        Plan plan = Plan.read(planned);
        Uploaded before = imports.waiting(actor, id);
        if (!plan.equals(before.plan())) {
            imports.plan(actor, id, plan);
        }
        Uploaded uploaded = new Uploaded(id, before.user(), before.file(), before.shape(), plan, Optional.empty());
        RowCheck check = imports.check(actor, plan);
        Tools tools = imports.tools(actor);
        Set<Integer> removed = plan.removed();
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode rows = json.putArray("rows");
        int columns = uploaded.shape().headings().size();
        int found = 0;
        int place = wrong ? 0 : from / Bulk.CHUNK;
        int last = wrong
                ? uploaded.shape().rows()
                : Math.min(from + limit, uploaded.shape().rows());
        for (; place * Bulk.CHUNK < last; place++) {
            List<List<String>> cells = imports.rows(actor, id, place);
            for (int i = 0; i < cells.size(); i++) {
                int row = place * Bulk.CHUNK + i;
                if ((!wrong && (row < from || row >= last)) || (wrong && removed.contains(row))) {
                    continue;
                }
                List<String> applied = tools.applied(row, cells.get(i), columns, plan.steps());
                MadeRow made = check.checked(applied);
                boolean shown = !wrong || (!made.wrong().isEmpty() && found++ >= from && rows.size() < limit);
                if (shown) {
                    rows.add(json(actor, row, applied, made, removed.contains(row)));
                }
            }
        }
        if (wrong) {
            json.put("wrong", found);
        }
        json.put("total", uploaded.shape().rows()).put("removed", removed.size());
        json.put("width", Tools.width(columns, plan.steps()));
        return json;
    }

    private ObjectNode json(Actor actor, int row, List<String> cells, MadeRow made, boolean removed) {
        ObjectNode json = Json.mapper().createObjectNode().put("row", row);
        json.set("cells", Json.mapper().valueToTree(cells));
        if (removed) {
            json.put("removed", true);
        }
        ArrayNode wrong = json.putArray("wrong");
        made.wrong()
                .forEach(problem -> wrong.addObject()
                        .put("column", problem.column())
                        .put("text", texts.text(actor.language(), problem.code(), problem.arguments())));
        duplicates.like(actor, made.input().path("name").asText(), points(made.input())).stream()
                .findFirst()
                .ifPresent(alike -> json.putObject("like")
                        .put("id", alike.client().id().text())
                        .put("name", alike.client().name())
                        .set("reasons", Json.mapper().valueToTree(alike.reasons())));
        return json;
    }

    private static List<ContactPoint> points(ObjectNode input) {
        return java.util.stream.StreamSupport.stream(input.path("contactPoints").spliterator(), false)
                .map(point -> ContactPoint.of(
                        ContactPoint.Kind.valueOf(point.path("kind").asText()),
                        point.path("value").asText()))
                .toList();
    }

    /** The refused rows as a table: their reasons, then the cells as they were. */
    public String refused(Actor actor, ImportId id) {
        Uploaded uploaded = imports.find(actor, id).orElseThrow(Imports::missing);
        BulkId job = uploaded.job().orElseThrow(Imports::missing);
        StringBuilder table = new StringBuilder("\uFEFF");
        table.append(line(
                texts.text(actor.language(), "import.reason"), uploaded.shape().headings()));
        RowCheck check = imports.check(actor, uploaded.plan());
        int after = -1;
        List<RefusedRow> some = jobs.refused(actor, job, after, PAGE);
        while (!some.isEmpty()) {
            for (RefusedRow row : some) {
                after = row.row();
                if (!row.undoing()) {
                    planned.cells(actor, uploaded, row.row(), 1)
                            .forEach(cells ->
                                    table.append(line(reason(row, check.checked(cells), actor.language()), cells)));
                }
            }
            some = jobs.refused(actor, job, after, PAGE);
        }
        return table.toString();
    }

    /** As the preview says it, where it knew; else what the action said. */
    private String reason(RefusedRow row, MadeRow made, Locale language) {
        if (!made.wrong().isEmpty()) {
            return made.wrong().stream()
                    .map(wrong -> texts.text(language, wrong.code(), wrong.arguments()))
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        return row.problem().violations().isEmpty()
                ? texts.text(language, row.problem())
                : row.problem().violations().stream()
                        .map(wrong -> texts.text(language, wrong.code(), wrong.arguments()))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** As RFC 4180 wants it; what a spreadsheet would take for a formula stays a text. */
    private static String line(String reason, List<String> cells) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(reason), cells.stream())
                .map(cell -> cell.matches("(?s)[=@\\t\\r].*|[+\\-][^\\d\\s(].*") ? "'" + cell : cell)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}
