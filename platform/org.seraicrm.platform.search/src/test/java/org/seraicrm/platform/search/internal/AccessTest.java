package org.seraicrm.platform.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.search.Condition.everything;
import static org.seraicrm.platform.search.Condition.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.FieldValue.Keyword;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;

/** What an actor finds is what {@link Access#sees}, and nothing else, whichever way it is asked for. */
class AccessTest {

    private static final List<CompanyId> COMPANIES = List.of(CompanyId.next(), CompanyId.next());
    private static final List<String> KEYS =
            IntStream.range(0, 60).mapToObj(at -> "m" + at).toList();
    private static final Random RANDOM = new Random(20261122);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Indexed indexed;

    @BeforeAll
    static void gatherTwoCompanies() {
        Person[] people = IntStream.range(1, 3000)
                .mapToObj(id -> Person.of(COMPANIES.get(id % 2), id, "Molnár Éva")
                        .openedBy(some(3))
                        .field("status", new Keyword("s" + id % 5))
                        .phone("+3630" + (1_000_000 + id)))
                .toArray(Person[]::new);
        indexed = Indexed.of(folder, people);
    }

    @AfterAll
    static void close() {
        indexed.close();
    }

    private static String[] some(int most) {
        return RANDOM.ints(RANDOM.nextInt(most + 1), 0, KEYS.size())
                .mapToObj(KEYS::get)
                .distinct()
                .toArray(String[]::new);
    }

    @RepeatedTest(10)
    void seesTheSameInListsCountsAndLookUps() {
        Access access = new Access(COMPANIES.get(RANDOM.nextInt(2)), Set.of(some(30)));
        List<IndexDocument> seen = indexed.clients.rows().stream()
                .filter(row -> access.sees(row.company(), row.keys()))
                .toList();
        Set<Long> ids = seen.stream().map(IndexDocument::id).collect(Collectors.toSet());

        assertThat(indexed.index.count(access, "client", everything())).isEqualTo(seen.size());
        assertThat(indexed.index.count(access, "client", words("molnar"))).isEqualTo(seen.size());
        assertThat(indexed.index.countsBy(access, "client", everything(), "status"))
                .isEqualTo(byStatus(seen));
        assertThat(indexed.index.find(access, Query.of("client", everything(), List.of(Order.newest()), 1000)))
                .satisfies(page -> assertThat(page.total()).isEqualTo(seen.size()))
                .satisfies(page -> assertThat(page.items()).extracting(Hit::id).allMatch(ids::contains));
        assertThat(indexed.index.lookUp(access, "molnár", Set.of(), 2000))
                .extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        for (String typed : List.of("1000", "molnra", "vjkyfh", "eva", "lnár")) {
            assertThat(indexed.index.lookUp(access, typed, Set.of(), 50))
                    .extracting(Hit::id)
                    .allMatch(ids::contains);
        }
    }

    private static Map<String, Long> byStatus(List<IndexDocument> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> "s" + row.id() % 5, Collectors.counting()));
    }

    @Test
    void showsNothingToAnActorWithoutKeys() {
        Access nobody = new Access(COMPANIES.get(0), Set.of());
        assertThat(indexed.index.count(nobody, "client", everything())).isZero();
        assertThat(indexed.index.lookUp(nobody, "molnár", Set.of(), 10)).isEmpty();
    }

    @Test
    void letsNoKeyReachIntoAnotherCompany() {
        String forged = "x/" + COMPANIES.get(1).text() + "/m1";
        Access foreign =
                new Access(COMPANIES.get(0), Set.of(forged, COMPANIES.get(1).text() + "/m1"));
        assertThat(indexed.index.lookUp(foreign, "molnár", Set.of(), 10)).isEmpty();
    }

    @Test
    void forgetsARowWhoseKeyWasTakenAway() {
        CompanyId company = COMPANIES.get(0);
        Access access = new Access(company, Set.of("m99"));
        indexed.change(company, Person.of(company, 9_000, "Őze Lajos").openedBy("m99"));
        assertThat(indexed.titles(access, "oze")).containsExactly("Őze Lajos");
        indexed.change(company, Person.of(company, 9_000, "Őze Lajos").openedBy("m98"));
        assertThat(indexed.titles(access, "oze")).isEmpty();
        indexed.clients.remove(9_000);
        indexed.await(indexed.log.changed(company, 9_000));
    }
}
