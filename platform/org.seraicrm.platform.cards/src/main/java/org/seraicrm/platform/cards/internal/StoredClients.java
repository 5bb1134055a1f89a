package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientList;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.internal.lists.Asker;
import org.seraicrm.platform.cards.internal.lists.ConditionReader;
import org.seraicrm.platform.cards.internal.lists.ListFields;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;

/** Clients found in the index and read by id, where the rights are checked once more. */
final class StoredClients implements Clients {

    private static final Condition NOT_TRASHED = Condition.is("trashed", new FieldValue.Flag(false));

    private final Store store;
    private final EventLog log;
    private final Index index;
    private final AccessPolicy policy;
    private final Modules modules;
    private final Companies companies;
    private final People people;

    StoredClients(
            Store store,
            EventLog log,
            Index index,
            AccessPolicy policy,
            Modules modules,
            Companies companies,
            People people) {
        this.store = store;
        this.log = log;
        this.index = index;
        this.policy = policy;
        this.modules = modules;
        this.companies = companies;
        this.people = people;
    }

    @Override
    public Optional<Client> find(Actor actor, ClientId id) {
        return find(actor, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Client> find(Actor actor, List<ClientId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> new SeenRows(unit, access).clients(ids));
    }

    @Override
    public Map<ClientId, String> names(Actor actor, Collection<ClientId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Access access = policy.of(actor);
        List<ClientId> distinct = ids.stream().distinct().toList();
        return store.read(actor.company(), unit -> new SeenRows(unit, access).clientNames(distinct));
    }

    @Override
    public Page<Client> list(Actor actor, ClientList query) {
        Access access = policy.of(actor);
        Page<Hit> hits = Pages.find(index, access, asked(actor, query));
        List<Client> clients =
                store.read(actor.company(), unit -> new SeenRows(unit, access).clients(ids(hits.items())));
        return new Page<>(clients, hits.total(), hits.next());
    }

    @Override
    public List<ClientId> ids(Actor actor, ClientList query) {
        return ids(Pages.all(index, policy.of(actor), asked(actor, query)));
    }

    private Query asked(Actor actor, ClientList query) {
        Order order = fields(actor).order(query.sort(), () -> people.users(actor));
        return new Query(Documents.CLIENT, condition(actor, query), List.of(order), query.cursor(), query.limit());
    }

    @Override
    public Map<ClientId, Integer> versions(Actor actor, List<ClientId> ids) {
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> new SeenRows(unit, access).clientVersions(ids));
    }

    @Override
    public Map<ClientId, Traces> traces(Actor actor, List<ClientId> ids) {
        Access access = policy.of(actor);
        return store.read(actor.company(), unit -> {
            List<ClientId> seen =
                    List.copyOf(new SeenRows(unit, access).clientNames(ids).keySet());
            return RowTraces.ofClients(unit, log, seen).of(seen);
        });
    }

    @Override
    public long count(Actor actor, ClientList query) {
        return index.count(policy.of(actor), Documents.CLIENT, condition(actor, query));
    }

    private Condition condition(Actor actor, ClientList query) {
        List<Condition> all = new ArrayList<>();
        all.add(NOT_TRASHED);
        all.add(ConditionReader.read(query.where(), fields(actor), Asker.of(actor, store)));
        if (!query.words().isBlank()) {
            all.add(Condition.words(query.words()));
        }
        return new Condition.All(all);
    }

    @Override
    public List<Client> lookUp(Actor actor, String typed, int limit) {
        Access access = policy.of(actor);
        List<Hit> hits = index.lookUp(access, typed, Set.of(Documents.CLIENT), limit);
        List<Client> found = store.read(actor.company(), unit -> new SeenRows(unit, access).clients(ids(hits)));
        return found.stream().filter(client -> !client.trashed()).toList();
    }

    @Override
    public List<Client> having(Actor actor, ContactPoint.Kind kind, String value) {
        Access access = policy.of(actor);
        List<Client> having = store.read(
                actor.company(), unit -> new SeenRows(unit, access).clients(ContactPoints.having(unit, kind, value)));
        if (!new VeiledClients(access.veil(Keys.clients())).hidesContacts()) {
            return having;
        }
        String region = companies.of(actor).region();
        String key = ContactPoints.key(kind, value);
        return having.stream()
                .filter(client -> ContactPoints.keys(client, region).contains(key))
                .toList();
    }

    private ListFields fields(Actor actor) {
        return ListFields.ofClients(modules.clients(actor));
    }

    private static List<ClientId> ids(List<Hit> hits) {
        return hits.stream().map(hit -> new ClientId(hit.id())).toList();
    }
}
