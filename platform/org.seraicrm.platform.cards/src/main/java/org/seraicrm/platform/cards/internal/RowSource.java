package org.seraicrm.platform.cards.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Describes one table's rows to the index.
 *
 * @param kind what its documents are called
 * @param table the table, with columns id and company_id
 * @param touched ids of rows that look different after an event
 * @param described the documents of those of the rows that are there, in any order
 */
record RowSource(String kind, String table, Store store, Touched touched, Described described) implements IndexSource {

    /** Since 6: cards are found by what their clients hold, clients by their persons, sites and completeness. */
    private static final int FORMAT = 6;

    /** Tells which rows events of one company concern. */
    @FunctionalInterface
    interface Touched {
        Set<Long> by(CompanyId company, List<Event> events);

        /** Of a source that reads it from each event alone. */
        static Touched each(Function<Event, Set<Long>> one) {
            return (company, events) ->
                    events.stream().flatMap(event -> one.apply(event).stream()).collect(Collectors.toSet());
        }
    }

    /** Makes the documents of many rows. */
    @FunctionalInterface
    interface Described {
        List<IndexDocument> rows(UnitOfWork unit, Collection<Long> ids);
    }

    @Override
    public int format() {
        return FORMAT;
    }

    @Override
    public Set<Long> touchedBy(Event event) {
        return touched.by(event.company(), List.of(event));
    }

    @Override
    public Set<Long> touchedBy(CompanyId company, List<Event> events) {
        return touched.by(company, events);
    }

    @Override
    public List<IndexDocument> load(CompanyId company, Collection<Long> ids) {
        return store.read(company, unit -> described.rows(unit, ids));
    }

    @Override
    public List<IndexDocument> scan(long afterId, int limit) {
        Map<CompanyId, List<Long>> ids = store.server(unit -> ids(unit, afterId, limit));
        Function<Map.Entry<CompanyId, List<Long>>, List<IndexDocument>> documents =
                entry -> load(entry.getKey(), entry.getValue());
        return ids.entrySet().stream()
                .map(documents)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(IndexDocument::id))
                .toList();
    }

    private Map<CompanyId, List<Long>> ids(UnitOfWork unit, long afterId, int limit) {
        String sql =
                "SELECT id, company_id FROM " + table + " WHERE id > ? ORDER BY id FETCH FIRST " + limit + " ROWS ONLY";
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, afterId);
            try (ResultSet rows = select.executeQuery()) {
                Map<CompanyId, List<Long>> ids = new LinkedHashMap<>();
                while (rows.next()) {
                    ids.computeIfAbsent(new CompanyId(rows.getLong(2)), company -> new ArrayList<>())
                            .add(rows.getLong(1));
                }
                return ids;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("can't scan " + table, failed);
        }
    }
}
