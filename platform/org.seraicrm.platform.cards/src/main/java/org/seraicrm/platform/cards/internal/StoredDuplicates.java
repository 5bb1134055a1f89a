package org.seraicrm.platform.cards.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.ContactPoint.Kind;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Finds clients by the keys that they share. */
record StoredDuplicates(Store store, AccessPolicy policy, Companies companies, Index index) implements Duplicates {

    /** More clients than this share a key only when it says nothing. */
    private static final int MOST = 20;

    private static final int SHORTEST = 3;

    private record Shared(ClientId client, String key) {}

    @Override
    public List<Alike> like(Actor actor, String name, List<ContactPoint> points) {
        return store.read(actor.company(), unit -> found(actor, unit, keys(actor, name, points), false));
    }

    @Override
    public List<Alike> like(Actor actor, UnitOfWork unit, String name, List<ContactPoint> points) {
        return found(actor, unit, keys(actor, name, points), true);
    }

    @Override
    public List<Alike> resembling(Actor actor, String name, List<ContactPoint> points) {
        List<Alike> alike = new ArrayList<>(like(actor, name, points));
        if (name.strip().length() < SHORTEST) {
            return alike;
        }
        Set<Long> known = alike.stream().map(one -> one.client().id().value()).collect(Collectors.toSet());
        Access access = policy.of(actor);
        List<ClientId> similar = index.lookUp(access, name, Set.of(Documents.CLIENT), MOST).stream()
                .filter(hit -> !known.contains(hit.id()) && Likeness.similar(name, hit.title()))
                .map(hit -> new ClientId(hit.id()))
                .toList();
        if (!similar.isEmpty()) {
            store.read(actor.company(), unit -> new SeenRows(unit, access).clients(similar)).stream()
                    .filter(client -> !client.trashed())
                    .forEach(client -> alike.add(new Alike(client, Set.of(Reason.SIMILAR_NAME))));
        }
        return alike;
    }

    private List<Alike> found(Actor actor, UnitOfWork unit, Set<String> keys, boolean writing) {
        List<Shared> shared = keys.isEmpty() ? List.of() : shared(unit, keys);
        if (shared.isEmpty()) {
            return List.of();
        }
        if (writing) {
            // Clients added in this unit of work are to be seen by its statements.
            unit.entities().flush();
        }
        Map<ClientId, Set<String>> byClient = new LinkedHashMap<>();
        shared.forEach(one ->
                byClient.computeIfAbsent(one.client(), any -> new TreeSet<>()).add(one.key()));
        List<ClientId> ids = byClient.keySet().stream().limit(MOST).toList();
        Access access = policy.of(actor);
        boolean hides = new VeiledClients(access.veil(Keys.clients())).hidesContacts();
        String region = companies.of(actor).region();
        return new SeenRows(unit, access)
                .clients(ids).stream()
                        .filter(client -> !client.trashed())
                        .map(client -> new Alike(
                                client,
                                reasons(
                                        byClient.getOrDefault(client.id(), Set.of()),
                                        key -> !hides
                                                || ContactPoints.keys(client, region)
                                                        .contains(key))))
                        .filter(alike -> !alike.reasons().isEmpty())
                        .sorted(Comparator.comparingInt(
                                        (Alike alike) -> -alike.reasons().size())
                                .thenComparing(alike -> alike.client().id().value()))
                        .toList();
    }

    /** Those that show on the client, as far as it is seen. */
    private static Set<Reason> reasons(Set<String> keys, Predicate<String> seen) {
        return keys.stream()
                .filter(key -> reason(key) == Reason.NAME || seen.test(key))
                .map(StoredDuplicates::reason)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
    }

    private Set<String> keys(Actor actor, String name, List<ContactPoint> points) {
        String region = companies.of(actor).region();
        Set<String> keys = new TreeSet<>();
        points.stream()
                .filter(point -> point.kind() == Kind.PHONE || point.kind() == Kind.EMAIL)
                .forEach(point -> ContactPoints.normal(point.kind(), point.value(), region)
                        .ifPresent(value -> keys.add(ContactPoints.key(point.kind(), value))));
        ContactPoints.nameKey(name).ifPresent(keys::add);
        return keys;
    }

    /** Key by key: for a list of them Derby reads the whole table. */
    private static List<Shared> shared(UnitOfWork unit, Set<String> keys) {
        List<Shared> shared = new ArrayList<>();
        keys.forEach(key -> shared.addAll(Sql.list(
                unit,
                row -> new Shared(new ClientId(row.getLong(1)), key),
                "SELECT client_id FROM contact_key WHERE company_id = ? AND contact = ? ORDER BY client_id",
                unit.company(),
                key)));
        return shared;
    }

    static Reason reason(String key) {
        return switch (key.charAt(0)) {
            case 'p' -> Reason.PHONE;
            case 'e' -> Reason.EMAIL;
            default -> Reason.NAME;
        };
    }
}
