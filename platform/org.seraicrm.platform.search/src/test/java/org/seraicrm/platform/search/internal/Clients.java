package org.seraicrm.platform.search.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.store.Event;

/** The table of clients, in memory. */
final class Clients implements IndexSource {

    final AtomicInteger scans = new AtomicInteger();
    volatile boolean failing;
    volatile int format = 1;
    private final ConcurrentSkipListMap<Long, IndexDocument> rows = new ConcurrentSkipListMap<>();

    void put(IndexDocument row) {
        rows.put(row.id(), row);
    }

    void put(Person person) {
        put(person.row());
    }

    void remove(long id) {
        rows.remove(id);
    }

    Collection<IndexDocument> rows() {
        return rows.values();
    }

    @Override
    public String kind() {
        return "client";
    }

    @Override
    public int format() {
        return format;
    }

    @Override
    public Set<Long> touchedBy(Event event) {
        return event.fact().client().stream().map(client -> client.value()).collect(Collectors.toSet());
    }

    @Override
    public List<IndexDocument> load(CompanyId company, Collection<Long> ids) {
        if (failing) {
            throw new IllegalStateException("the table can't be read");
        }
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<IndexDocument> scan(long afterId, int limit) {
        if (afterId == Long.MIN_VALUE) {
            scans.incrementAndGet();
        }
        return rows.tailMap(afterId, false).values().stream().limit(limit).toList();
    }
}
