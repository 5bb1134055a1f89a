package org.seraicrm.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.IndexSource;
import org.seraicrm.platform.store.Event;

/** Clients that exist only for the index; every third belongs to one user. */
final class ManyClients implements IndexSource {

    private final List<IndexDocument> documents = new ArrayList<>();

    ManyClients(CompanyId company, UserId owner, int count) {
        var crowd = new Crowd(new Random(7));
        for (var id = 1L; id <= count; id++) {
            var somebody = crowd.next();
            var responsible = Optional.of(id % 3 == 0 ? owner : UserId.next());
            documents.add(new IndexDocument(
                    company,
                    kind(),
                    id,
                    Set.of(Keys.clients(), Keys.clients(responsible)),
                    somebody.name(),
                    List.of(somebody.name()),
                    List.of(somebody.contactPoints().get(0).value()),
                    List.of(somebody.contactPoints().get(1).value()),
                    List.of(somebody.addresses().get(0).text()),
                    Map.of(),
                    id));
        }
    }

    /** The keys of a Restricted user. */
    static Set<String> keysOf(UserId user) {
        return Set.of(Keys.clients(Optional.of(user)), Keys.clients(Optional.empty()));
    }

    /** The keys of a Restricted user in a company of many modules. */
    static Set<String> keysOf(UserId user, ModuleId one, int modules) {
        var keys = new HashSet<>(keysOf(user));
        Stream.concat(Stream.of(one), Stream.generate(ModuleId::next).limit(modules - 1L))
                .forEach(module -> keys.add(Keys.cards(module, Optional.of(user))));
        return keys;
    }

    int count() {
        return documents.size();
    }

    String phone(Random random) {
        return any(random).phones().get(0);
    }

    /** Three to five letters. */
    String beginning(Random random) {
        var name = any(random).title();
        return name.substring(0, Math.min(name.length(), 3 + random.nextInt(3)));
    }

    private IndexDocument any(Random random) {
        return documents.get(random.nextInt(documents.size()));
    }

    @Override
    public String kind() {
        return "client";
    }

    @Override
    public Set<Long> touchedBy(Event event) {
        return Set.of();
    }

    @Override
    public List<IndexDocument> load(CompanyId company, Collection<Long> ids) {
        return ids.stream().map(id -> documents.get((int) (id - 1))).toList();
    }

    @Override
    public List<IndexDocument> scan(long afterId, int limit) {
        var from = (int) Math.max(0, afterId);
        return documents.subList(from, Math.min(documents.size(), from + limit));
    }
}
