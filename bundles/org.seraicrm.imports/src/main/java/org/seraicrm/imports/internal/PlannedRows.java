package org.seraicrm.imports.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.imports.ImportId;
import org.seraicrm.platform.automation.bulk.Bulk;
import org.seraicrm.platform.automation.bulk.BulkSource;
import org.seraicrm.platform.kernel.Actor;

/** The rows of a begun import, made of its cells when their turn comes; so nothing is kept twice. */
@Component(service = {BulkSource.class, PlannedRows.class})
public final class PlannedRows implements BulkSource {

    static final String NAME = "imports";

    private final Imports imports;
    private final java.util.Map<String, int[]> kept = new ConcurrentHashMap<>();

    @Activate
    public PlannedRows(@Reference Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<JsonNode> rows(Actor actor, String key, int from, int count) {
        Uploaded uploaded = uploaded(actor, key);
        RowMaker maker = imports.maker(actor, uploaded.plan());
        return cells(actor, uploaded, from, count).stream()
                .<JsonNode>map(cells -> maker.made(cells).input())
                .toList();
    }

    private Uploaded uploaded(Actor actor, String key) {
        return imports.any(actor, ImportId.of(key))
                .orElseThrow(() -> new IllegalStateException("there is no import " + key));
    }

    /** Cells of rows that were not taken out, after all steps. */
    List<List<String>> cells(Actor actor, Uploaded uploaded, int from, int count) {
        Tools tools = imports.tools(actor);
        int[] places = places(uploaded);
        List<List<String>> found = new ArrayList<>();
        int piece = -1;
        List<List<String>> rows = List.of();
        for (int i = from;
                i < Math.min(from + count, places.length == 0 ? uploaded.shape().rows() : places.length);
                i++) {
            int row = places.length == 0 ? i : places[i];
            if (row / Bulk.CHUNK != piece) {
                piece = row / Bulk.CHUNK;
                rows = imports.rows(actor, uploaded.id(), piece);
            }
            found.add(tools.applied(
                    row,
                    rows.get(row % Bulk.CHUNK),
                    uploaded.shape().headings().size(),
                    uploaded.plan().steps()));
        }
        return found;
    }

    /** Where the remaining rows stand; empty when none was taken out. */
    private int[] places(Uploaded uploaded) {
        Set<Integer> removed = uploaded.plan().removed();
        if (removed.isEmpty()) {
            return new int[0];
        }
        return uploaded.job().isEmpty()
                ? remaining(uploaded, removed)
                : kept.computeIfAbsent(uploaded.id().text(), any -> remaining(uploaded, removed));
    }

    private static int[] remaining(Uploaded uploaded, Set<Integer> removed) {
        return IntStream.range(0, uploaded.shape().rows())
                .filter(row -> !removed.contains(row))
                .toArray();
    }

    @Override
    public void ended(Actor actor, String key) {
        kept.remove(key);
        imports.forgetFile(actor, ImportId.of(key));
    }
}
