package org.seraicrm.platform.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seraicrm.platform.search.Condition.everything;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.FieldValue.Day;
import org.seraicrm.platform.search.FieldValue.Flag;
import org.seraicrm.platform.search.FieldValue.Keyword;
import org.seraicrm.platform.search.FieldValue.Moment;
import org.seraicrm.platform.search.FieldValue.Numeric;
import org.seraicrm.platform.search.FieldValue.Reference;
import org.seraicrm.platform.search.FieldValue.Text;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.search.Query;

/** Lists and counts, compared with a model that goes through all rows. */
class ListTest {

    private static final CompanyId COMPANY = CompanyId.next();
    private static final Access ACCESS = new Access(COMPANY, Set.of("c"));
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<String> FIELDS = List.of("status", "town", "amount", "since", "birthday", "vip", "owner");
    private static final List<String> TOWNS =
            List.of("Pécs", "pecs", "Łódź", "Szeged", "Москва", "Τρίκαλα", "Győr", "Újpest", "Zalaegerszeg", "Ózd");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Indexed indexed;

    @SuppressWarnings("NullAway.Init")
    private static Model model;

    @BeforeAll
    static void gatherRows() {
        Random random = new Random(4711);
        List<Person> people = new ArrayList<>();
        for (int id = 1; id <= 700; id++) {
            people.add(person(id, random));
        }
        indexed = Indexed.of(folder, people.toArray(Person[]::new));
        for (int id = 1; id <= 700; id += 13) {
            indexed.change(COMPANY, person(id, random));
        }
        model = new Model(indexed.clients.rows());
    }

    @AfterAll
    static void close() {
        indexed.close();
    }

    private static Person person(long id, Random random) {
        Person person = Person.of(COMPANY, id, TOWNS.get(random.nextInt(TOWNS.size())) + "i " + id % 17)
                .order(random.nextInt(40));
        for (String field : FIELDS) {
            int values = random.nextInt(3);
            person.field(
                    field,
                    random.ints(values, 0, Integer.MAX_VALUE)
                            .mapToObj(seed -> value(field, new Random(seed)))
                            .toArray(FieldValue[]::new));
        }
        return person;
    }

    private static FieldValue value(String field, Random random) {
        return switch (field) {
            case "status" -> new Keyword("s" + random.nextInt(6));
            case "town" -> new Text(TOWNS.get(random.nextInt(TOWNS.size())));
            case "amount" -> new Numeric((random.nextInt(400) - 200) / 4.0);
            case "since" -> new Moment(NOON.plusMillis(random.nextInt(60) - 30));
            case "birthday" -> new Day(LocalDate.of(1970, 1, 1).plusDays(random.nextInt(80) - 40));
            case "vip" -> new Flag(random.nextBoolean());
            default -> new Reference(1_000_000_000_000L + random.nextInt(5));
        };
    }

    @RepeatedTest(200)
    void agreesWithTheModel(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Condition condition = condition(random, 3);
        List<Order> orders = orders(random);
        List<Long> expected = model.find(condition, orders);

        assertThat(indexed.index.count(ACCESS, "client", condition))
                .as("count of %s", condition)
                .isEqualTo(expected.size());
        assertThat(pages(Query.of("client", condition, orders, 1 + random.nextInt(300)), expected.size()))
                .as("%s by %s", condition, orders)
                .containsExactlyElementsOf(expected);
        for (String field : List.of("status", "vip", "owner", "town")) {
            assertThat(indexed.index.countsBy(ACCESS, "client", condition, field))
                    .as("%s by %s", condition, field)
                    .isEqualTo(model.countsBy(condition, field));
        }
    }

    private static List<Long> pages(Query first, int total) {
        List<Long> ids = new ArrayList<>();
        Optional<Query> next = Optional.of(first);
        while (next.isPresent()) {
            Query query = next.get();
            Page<Hit> page = indexed.index.find(ACCESS, query);
            assertThat(page.total()).isEqualTo(total);
            page.items().forEach(hit -> ids.add(hit.id()));
            next = page.next().map(query::from);
        }
        return ids;
    }

    private static List<Order> orders(Random random) {
        List<Order> orders = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            List<String> by =
                    List.of("status", "town", "amount", "since", "birthday", Order.TITLE, Order.RECENCY, "nobody's");
            orders.add(
                    random.nextInt(4) == 0
                            ? new Order("status", random.nextBoolean(), List.of("s4", "s0", "s3", "none", "s1"))
                            : new Order(by.get(random.nextInt(by.size())), random.nextBoolean()));
        }
        return orders;
    }

    private static Condition condition(Random random, int depth) {
        int choice = random.nextInt(depth > 0 ? 7 : 4);
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        return switch (choice) {
            case 0 -> new Condition.Is(field, Set.of(value(field, random)));
            case 1 -> Condition.is("status", new Keyword("s1"), new Keyword("s3"));
            case 2 -> range(random);
            case 3 -> new Condition.Empty(field);
            case 4 -> Condition.not(condition(random, depth - 1));
            case 5 -> Condition.all(condition(random, depth - 1), condition(random, depth - 1));
            default -> Condition.any(condition(random, depth - 1), condition(random, depth - 1));
        };
    }

    private static Condition range(Random random) {
        String field = List.of("amount", "since", "birthday").get(random.nextInt(3));
        FieldValue from = value(field, random);
        return switch (random.nextInt(3)) {
            case 0 -> Condition.atLeast(field, from);
            case 1 -> Condition.atMost(field, from);
            default -> Condition.between(field, from, value(field, random));
        };
    }

    @Test
    void findsRowsByWordsOfOneField() {
        Condition polish = new Condition.Words(Optional.of("town"), "lodz");
        assertThat(indexed.index.count(ACCESS, "client", polish))
                .isEqualTo(model.count(Condition.is("town", new Text("Łódź"))));
        assertThat(indexed.index.count(ACCESS, "client", new Condition.Words(Optional.of("town"), "moskv")))
                .isEqualTo(model.count(Condition.is("town", new Text("Москва"))));
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        Query byTitle = Query.of("client", everything(), List.of(Order.title()), 10);
        String cursor = indexed.index.find(ACCESS, byTitle).next().orElseThrow();
        Query byAmount = Query.of("client", everything(), List.of(Order.ascending("amount")), 10);
        assertThatThrownBy(() -> indexed.index.find(ACCESS, byAmount.from(cursor)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> indexed.index.find(ACCESS, byTitle.from("not a cursor")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesARangeOfThingsWithoutOrder() {
        assertThatThrownBy(() -> Condition.atLeast("status", new Keyword("s1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.between("amount", new Numeric(1), new Moment(NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNoRowsOfAKindThatNobodyDescribed() {
        Page<Hit> page = indexed.index.find(ACCESS, Query.of("dragon", everything(), List.of(Order.title()), 10));
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
    }
}
