package org.seraicrm.platform.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.store.Event;

/** The table: made as it is read, and not kept. */
final class CrowdSource implements IndexSource {
    private final int clients;
    private final Crowd crowd = new Crowd(2026);
    private final Crowd changes = new Crowd(2027);
    private volatile IndexDocument changed;

    CrowdSource(int clients) {
        this.clients = clients;
        this.changed = changes.client(Crowd.COMPANY, 1);
    }

    /** Some of the rows, from all over the table. */
    static List<IndexDocument> samples(int clients) {
        Crowd again = new Crowd(2026);
        List<IndexDocument> samples = new ArrayList<>();
        for (int id = 0; id < clients; id++) {
            IndexDocument row = again.client(Crowd.COMPANY, id);
            if (id % Math.max(1, clients / Crowd.SAMPLES) == 0) {
                samples.add(row);
            }
        }
        return samples;
    }

    void touch(int id) {
        changed = changes.client(Crowd.COMPANY, id);
    }

    @Override
    public String kind() {
        return "client";
    }

    @Override
    public Set<Long> touchedBy(Event event) {
        return event.fact().client().stream().map(client -> client.value()).collect(Collectors.toSet());
    }

    @Override
    public List<IndexDocument> load(CompanyId company, Collection<Long> ids) {
        return List.of(changed);
    }

    @Override
    public List<IndexDocument> scan(long afterId, int limit) {
        List<IndexDocument> rows = new ArrayList<>();
        long first = Math.max(0, afterId + 1);
        for (long id = first; id < Math.min(clients, first + limit); id++) {
            rows.add(crowd.client(Crowd.COMPANY, id));
        }
        return rows;
    }
}
