package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seraicrm.platform.cards.Office.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.RemoveField;

/** Fields, those of the kind and those a company adds while it works: lists filter and sort by them. */
abstract class OwnFieldsContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    OwnFieldsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
    }

    @Test
    @Tag("A209")
    void filtersAndSortsByAnOwnNumberAddedAtRunTime() {
        String floors = own("Floors", FieldType.NUMBER);
        open("Kettő", floors, "2");
        open("Tíz", floors, "10");
        open("Semmi", floors, "null");
        office.settled();
        assertThat(titles("field." + floors, Map.of())).containsExactly("Kettő", "Tíz", "Semmi");
        assertThat(titles("-field." + floors, Map.of())).containsExactly("Tíz", "Kettő", "Semmi");
        assertThat(titles("title", Map.of(floors, "10"))).containsExactly("Tíz");
    }

    @Test
    @Tag("A209")
    void filtersAndSortsByOwnFieldsOfEveryOtherType() {
        for (Sample sample : samples()) {
            String field = own(sample.type().name(), sample.type());
            open("kis " + sample.type(), field, sample.small());
            open("nagy " + sample.type(), field, sample.large());
            office.settled();
            assertThat(titles("-field." + field, Map.of(field, sample.filter())))
                    .as(sample.type().name())
                    .containsExactly("nagy " + sample.type());
            assertThat(titles("-field." + field, Map.of()).subList(0, 2))
                    .as(sample.type().name())
                    .containsExactly("nagy " + sample.type(), "kis " + sample.type());
        }
    }

    /** Two values of a type in JSON, and the filter that finds the larger one. */
    private record Sample(FieldType type, String small, String large, String filter) {}

    private List<Sample> samples() {
        String self = quoted(administrator.user().text());
        String other = quoted(
                office.colleague(administrator, administrator.role()).user().text());
        return List.of(
                new Sample(FieldType.TEXT, "\"alma\"", "\"Körte\"", "korte"),
                new Sample(FieldType.LONG_TEXT, "\"alma\"", "\"körte\\nfa\"", "körte\nfa"),
                new Sample(
                        FieldType.MONEY,
                        "{\"minor\":900,\"currency\":\"HUF\"}",
                        "{\"minor\":1000,\"currency\":\"HUF\"}",
                        "1000"),
                new Sample(FieldType.DATE, "\"2025-12-31\"", "\"2026-01-01\"", "2026-01-01"),
                new Sample(
                        FieldType.DATE_TIME,
                        "\"2026-01-01T08:00:00Z\"",
                        "\"2026-01-01T09:00:00Z\"",
                        "2026-01-01T09:00:00Z"),
                new Sample(FieldType.YES_NO, "false", "true", "true"),
                new Sample(FieldType.PHONE, "\"+36201234567\"", "\"06 30 123 4567\"", "+36301234567"),
                new Sample(FieldType.EMAIL, "\"a@example.org\"", "\"B@example.org\"", "b@example.org"),
                new Sample(FieldType.LINK, "\"a.example\"", "\"b.example\"", "https://b.example"),
                new Sample(FieldType.USER, self, other, other.replace("\"", "")));
    }

    @Test
    @Tag("A209")
    void filtersByOwnChoices() {
        String colour = office.perform(
                administrator, new AddField(module, "Frame", FieldType.CHOICE, Optional.of(List.of("Oak", "Pine"))));
        String extras = office.perform(
                administrator,
                new AddField(module, "Extras", FieldType.MULTI_CHOICE, Optional.of(List.of("Net", "Sill"))));
        open("Tölgy", colour, "\"c1\"");
        open("Fenyő", colour, "\"c2\"");
        open("Mindkettő", extras, "[\"c1\",\"c2\"]");
        office.settled();
        assertThat(titles("title", Map.of(colour, "c2"))).containsExactly("Fenyő");
        assertThat(titles("title", Map.of(extras, "c2"))).containsExactly("Mindkettő");
        assertThat(titles("title", Map.of(colour, "c1", extras, "c1"))).isEmpty();
    }

    @Test
    @Tag("A209")
    void keepsValuesOfAHiddenFieldAndRefusesNewOnes() {
        String floors = own("Floors", FieldType.NUMBER);
        open("Kettő", floors, "2");
        office.perform(administrator, new RemoveField(module, floors));
        office.settled();
        Card card = office.cards()
                .list(administrator, CardList.of(module, 10))
                .items()
                .get(0);
        assertThat(card.values()).containsKey(floors);
        assertThat(office.refusal(administrator, Office.changing(card.id(), card.version(), "{\"" + floors + "\":3}"))
                        .violations())
                .containsExactly(new Violation("/values/" + floors, "value.unknown"));
    }

    @Test
    void refusesAFilterThatItCannotApply() {
        assertThatThrownBy(() -> titles("title", Map.of("none", "1")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().violations())
                                .containsExactly(new Violation("/where/field", "value.unknown")));
        assertThatThrownBy(() -> titles("title", Map.of("number", "many")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().violations())
                                .containsExactly(new Violation("/where/is/0", "value.number")));
    }

    @Test
    void refusesACursorThatIsNone() {
        open("Kártya", "urgent", "true");
        office.settled();
        CardList query = list("title", Map.of(), Optional.of("made-up"));
        assertThatThrownBy(() -> office.cards().list(administrator, query))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().violations())
                                .containsExactly(new Violation("/cursor", "value.invalid")));
    }

    @Test
    void pagesThroughAFilteredListWithItsTotal() {
        IntStream.range(0, 7).forEach(i -> open("Kártya " + i, "urgent", "true"));
        open("Más", "urgent", "false");
        office.settled();
        CardList query = list("title", Map.of("urgent", "true"), Optional.empty());
        Page<Card> first = office.cards().list(administrator, query);
        assertThat(first.total()).isEqualTo(7);
        Page<Card> second = office.cards().list(administrator, list("title", Map.of("urgent", "true"), first.next()));
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.items().stream())
                        .map(Card::title))
                .containsExactlyElementsOf(
                        IntStream.range(0, 7).mapToObj(i -> "Kártya " + i).toList());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void refusesACardThatHoldsMoreThanItsRowDoes() {
        List<String> fields = IntStream.range(0, 5)
                .mapToObj(i -> own("Text " + i, FieldType.LONG_TEXT))
                .toList();
        String values = fields.stream()
                .map(field -> "\"" + field + "\":\"" + "ő".repeat(7_900) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(office.refusal(administrator, opening(module, client, "Nagy", values))
                        .violations())
                .containsExactly(new Violation("/values", "card.tooMuch"));
    }

    private String own(String label, FieldType type) {
        return office.perform(administrator, new AddField(module, label, type, Optional.empty()));
    }

    private void open(String title, String field, String value) {
        office.perform(administrator, opening(module, client, title, "{\"" + field + "\":" + value + "}"));
    }

    private List<String> titles(String sort, Map<String, String> values) {
        return office.cards().list(administrator, list(sort, values, Optional.empty())).items().stream()
                .map(Card::title)
                .toList();
    }

    private CardList list(String sort, Map<String, String> values, Optional<String> cursor) {
        return new CardList(
                module,
                Where.all(values.entrySet().stream()
                        .map(each -> Where.is("field." + each.getKey(), List.of(each.getValue())))
                        .toList()),
                "",
                sort,
                cursor,
                5);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
