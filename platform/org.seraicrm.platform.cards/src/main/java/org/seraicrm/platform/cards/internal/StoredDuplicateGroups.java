package org.seraicrm.platform.cards.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Completeness;
import org.seraicrm.platform.cards.Duplicates.Reason;
import org.seraicrm.platform.cards.duplicates.DuplicateGroups;
import org.seraicrm.platform.cards.internal.jdbc.ApartTable;
import org.seraicrm.platform.cards.internal.jdbc.ApartTable.Pair;
import org.seraicrm.platform.cards.internal.jdbc.CardTable;
import org.seraicrm.platform.cards.internal.jdbc.SharedContacts;
import org.seraicrm.platform.cards.internal.jdbc.SharedContacts.Shared;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Groups clients by what they share. Rights are judged on the rows, group by group, until there are enough. */
record StoredDuplicateGroups(Store store, AccessPolicy policy, Companies companies) implements DuplicateGroups {

    private static final int MOST = ApartActions.MOST;
    private static final int AT_ONCE = 100;

    private record Ranked(Set<ClientId> group, int strength) {}

    @Override
    public Groups groups(Actor actor, int limit) {
        Access access = policy.of(actor);
        String region = companies.of(actor).region();
        return store.read(actor.company(), unit -> {
            Links links = new Links(shown(SharedContacts.read(unit, MOST), unit, access, region), ApartTable.all(unit));
            List<Set<ClientId>> likely = links.groups(links.clients()).stream()
                    .map(group -> new Ranked(group, links.strength(group)))
                    .sorted(Comparator.comparingInt(ranked -> -ranked.strength()))
                    .map(Ranked::group)
                    .toList();
            List<Group> found = new ArrayList<>();
            for (int from = 0; from < likely.size() && found.size() <= limit; from += AT_ONCE) {
                found.addAll(seen(unit, access, links, likely.subList(from, Math.min(likely.size(), from + AT_ONCE))));
            }
            return new Groups(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
        });
    }

    /** What some share, as far as the actor sees that they have it. */
    private static List<Shared> shown(List<Shared> all, UnitOfWork unit, Access access, String region) {
        if (!new VeiledClients(access.veil(Keys.clients())).hidesContacts()) {
            return all;
        }
        List<Shared> shown = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Shared> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<ClientId> wanted = part.stream()
                    .filter(shared -> StoredDuplicates.reason(shared.contact()) != Reason.NAME)
                    .flatMap(shared -> shared.clients().stream())
                    .distinct()
                    .toList();
            Map<ClientId, Set<String>> keys = new HashMap<>();
            new SeenRows(unit, access)
                    .clients(wanted)
                    .forEach(client -> keys.put(client.id(), ContactPoints.keys(client, region)));
            part.stream().map(shared -> shown(shared, keys)).forEach(shown::add);
        }
        return shown;
    }

    private static Shared shown(Shared shared, Map<ClientId, Set<String>> keys) {
        return StoredDuplicates.reason(shared.contact()) == Reason.NAME
                ? shared
                : new Shared(
                        shared.contact(),
                        shared.clients().stream()
                                .filter(client ->
                                        keys.getOrDefault(client, Set.of()).contains(shared.contact()))
                                .toList());
    }

    /** What is left of likely groups without those in the trash and those that the actor doesn't see. */
    private static List<Group> seen(UnitOfWork unit, Access access, Links links, List<Set<ClientId>> likely) {
        Veil veil = access.veil(Keys.clients());
        SeenRows rows = new SeenRows(unit, access);
        Map<ClientId, Client> clients = new HashMap<>();
        List<ClientId> wanted = likely.stream().flatMap(Set::stream).toList();
        rows.clients(wanted).stream()
                .filter(client -> !client.trashed())
                .forEach(client -> clients.put(client.id(), client));
        Map<ClientId, Integer> cards = new HashMap<>();
        CardTable.ownedOf(unit, List.copyOf(clients.keySet())).stream()
                .filter(card ->
                        !card.trashed() && access.sees(unit.company(), RowKeys.card(card.module(), card.responsible())))
                .forEach(card -> cards.merge(card.client(), 1, Integer::sum));
        List<Group> groups = new ArrayList<>();
        for (Set<ClientId> group : likely) {
            Set<ClientId> left = new LinkedHashSet<>(group);
            left.retainAll(clients.keySet());
            links.groups(left)
                    .forEach(same -> groups.add(new Group(
                            links.reasons(same),
                            same.stream()
                                    .map(clients::get)
                                    .map(client -> new Member(
                                            client, Completeness.of(client, veil), cards.getOrDefault(client.id(), 0)))
                                    .sorted(Comparator.comparingInt((Member member) ->
                                                    -member.completeness().percent())
                                            .thenComparingInt(member -> -member.cards())
                                            .thenComparingLong(member ->
                                                    member.client().id().value()))
                                    .limit(MOST)
                                    .toList())));
        }
        return groups;
    }

    /** Which clients share what. */
    private static final class Links {

        private final Map<ClientId, Map<ClientId, Set<Reason>>> links = new LinkedHashMap<>();

        Links(List<Shared> shared, Set<Pair> apart) {
            for (Shared one : shared) {
                Reason reason = StoredDuplicates.reason(one.contact());
                for (ClientId client : one.clients()) {
                    for (ClientId other : one.clients()) {
                        if (!client.equals(other) && !apart.contains(Pair.of(client, other))) {
                            links.computeIfAbsent(client, any -> new LinkedHashMap<>())
                                    .computeIfAbsent(other, any -> EnumSet.noneOf(Reason.class))
                                    .add(reason);
                        }
                    }
                }
            }
        }

        Set<ClientId> clients() {
            return links.keySet();
        }

        /** Those among some that hang together, in groups of two and more. */
        List<Set<ClientId>> groups(Set<ClientId> among) {
            List<Set<ClientId>> groups = new ArrayList<>();
            Set<ClientId> met = new HashSet<>();
            for (ClientId start : among) {
                Set<ClientId> group = reached(start, among, met);
                if (group.size() > 1) {
                    groups.add(group);
                }
            }
            return groups;
        }

        private Set<ClientId> reached(ClientId start, Set<ClientId> among, Set<ClientId> met) {
            Set<ClientId> group = new LinkedHashSet<>();
            Deque<ClientId> next = new ArrayDeque<>();
            if (met.add(start)) {
                next.add(start);
            }
            while (!next.isEmpty()) {
                ClientId client = next.remove();
                group.add(client);
                links.getOrDefault(client, Map.of()).keySet().stream()
                        .filter(among::contains)
                        .filter(met::add)
                        .forEach(next::add);
            }
            return group;
        }

        Set<Reason> reasons(Set<ClientId> group) {
            Set<Reason> reasons = EnumSet.noneOf(Reason.class);
            group.forEach(client -> links.getOrDefault(client, Map.of()).forEach((other, why) -> {
                if (group.contains(other)) {
                    reasons.addAll(why);
                }
            }));
            return reasons;
        }

        /** A phone or e-mail says more than a name. */
        int strength(Set<ClientId> group) {
            return reasons(group).stream()
                    .mapToInt(reason -> reason == Reason.NAME ? 1 : 2)
                    .sum();
        }
    }
}
