package org.seraicrm.platform.cards.internal.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.search.Condition;
import org.seraicrm.platform.search.FieldValue;

class ConditionReaderTest {

    private static final UserId ME = UserId.next();
    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
    /** A Wednesday, past midnight in Budapest but not in Greenwich. */
    private static final Asker ASKER = new Asker(ME, BUDAPEST, () -> Instant.parse("2026-03-10T23:30:00Z"));

    private static final ListFields CARDS = ListFields.ofCards(new ModuleSetup(
            false,
            List.of(
                    field("price", FieldType.MONEY),
                    field("floors", FieldType.NUMBER),
                    field("urgent", FieldType.YES_NO),
                    field("until", FieldType.DATE),
                    new Field(
                            "frame",
                            Labels.of("Frame"),
                            FieldType.CHOICE,
                            List.of(new Field.Choice("oak", Labels.of("Oak"))),
                            false)),
            List.of(
                    new Status.Group("open", Labels.of("Open"), List.of(status("fresh"), status("running"))),
                    new Status.Group("over", Labels.of("Over"), List.of(status("won"))))));

    private static Field field(String id, FieldType type) {
        return new Field(id, Labels.of(id), type, List.of(), false);
    }

    private static Status status(String id) {
        return new Status(id, Labels.of(id), "gray", false);
    }

    private static Condition read(String json) {
        return ConditionReader.read(Where.parse(json), CARDS, ASKER);
    }

    /** What a single field with a single operator is read as. */
    private static Condition leaf(String json) {
        Condition condition = read(json);
        return condition instanceof Condition.All all && all.of().size() == 1
                ? all.of().get(0)
                : condition;
    }

    private static Condition keyword(String field, String... values) {
        return new Condition.Is(
                field,
                Set.of(values).stream().map(FieldValue.Keyword::new).collect(java.util.stream.Collectors.toSet()));
    }

    private static void refused(ThrowingCallable reading, Violation... violations) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().violations()).containsExactly(violations));
    }

    @Test
    void showsEveryRowWhenNothingIsAsked() {
        assertThat(read("")).isEqualTo(Condition.everything());
        assertThat(read("{}")).isEqualTo(Condition.everything());
    }

    @Test
    @Tag("A58")
    void readsBracketsWithinBrackets() {
        assertThat(read("""
                {"all": [{"field": "status", "is": "fresh"},
                         {"any": [{"field": "field.urgent", "is": true},
                                  {"not": {"field": "field.frame", "is": ["oak"]}}]}]}"""))
                .isEqualTo(Condition.all(
                        Condition.all(keyword("status", "fresh")),
                        Condition.any(
                                Condition.all(Condition.is("value.urgent", new FieldValue.Flag(true))),
                                Condition.not(Condition.all(keyword("value.frame", "oak"))))));
    }

    @Test
    @Tag("A98")
    void takesAGroupForItsStatuses() {
        assertThat(leaf("{\"field\": \"group\", \"is\": \"open\"}")).isEqualTo(keyword("status", "fresh", "running"));
        assertThat(leaf("{\"field\": \"group\", \"isNot\": \"over\"}"))
                .isEqualTo(Condition.not(keyword("status", "won")));
    }

    @Test
    void takesMeForTheOneWhoAsks() {
        assertThat(leaf("{\"field\": \"responsible\", \"is\": [\"me\"]}"))
                .isEqualTo(Condition.is("responsible", new FieldValue.Reference(ME.value())));
    }

    @Test
    void comparesNumbersWithinLimits() {
        assertThat(read("{\"field\": \"field.floors\", \"from\": 2, \"to\": \"5.5\"}"))
                .isEqualTo(Condition.all(
                        Condition.atLeast("value.floors", new FieldValue.Numeric(2)),
                        Condition.atMost("value.floors", new FieldValue.Numeric(5.5))));
    }

    @Test
    void comparesSumsInTheirCurrencyOnly() {
        assertThat(leaf("{\"field\": \"field.price\", \"from\": {\"minor\": 1200, \"currency\": \"EUR\"}}"))
                .isEqualTo(Condition.all(
                        Condition.atLeast("value.price", new FieldValue.Numeric(1200)),
                        keyword("value.price.currency", "EUR")));
    }

    @Test
    void countsDaysFromTodayInTheCompanysZone() {
        assertThat(leaf("{\"field\": \"due\", \"to\": \"today+7\"}"))
                .isEqualTo(Condition.atMost("due", day("2026-03-18")));
        assertThat(leaf("{\"field\": \"field.until\", \"before\": \"today\"}"))
                .isEqualTo(Condition.atMost("value.until", day("2026-03-10")));
        assertThat(leaf("{\"field\": \"due\", \"is\": \"lastWeek\"}"))
                .isEqualTo(Condition.between("due", day("2026-03-02"), day("2026-03-08")));
        assertThat(leaf("{\"field\": \"due\", \"is\": \"thisQuarter\"}"))
                .isEqualTo(Condition.between("due", day("2026-01-01"), day("2026-03-31")));
        assertThat(leaf("{\"field\": \"due\", \"after\": \"nextMonth\"}"))
                .isEqualTo(Condition.atLeast("due", day("2026-05-01")));
        assertThat(leaf("{\"field\": \"due\", \"from\": \"lastYear\"}"))
                .isEqualTo(Condition.atLeast("due", day("2025-01-01")));
    }

    @Test
    void comparesMomentsFromMidnightToMidnight() {
        assertThat(leaf("{\"field\": \"created\", \"is\": \"2026-03-29\"}"))
                .as("a day of 23 hours")
                .isEqualTo(Condition.between(
                        "created", moment("2026-03-28T23:00:00Z"), moment("2026-03-29T21:59:59.999Z")));
    }

    @Test
    void countsWhatHasNeverBeenAsNotSince() {
        assertThat(leaf("{\"field\": \"lastContact\", \"notSince\": \"today-30\"}"))
                .isEqualTo(Condition.not(Condition.atLeast("lastContact", moment("2026-02-08T23:00:00Z"))));
    }

    @Test
    void asksForWordsAndForNothing() {
        assertThat(leaf("{\"field\": \"client\", \"words\": \"üveg\"}"))
                .isEqualTo(new Condition.Words(Optional.of("clientName"), "üveg"));
        assertThat(leaf("{\"field\": \"due\", \"empty\": true}")).isEqualTo(new Condition.Empty("due"));
        assertThat(leaf("{\"field\": \"due\", \"empty\": false}")).isEqualTo(Condition.not(new Condition.Empty("due")));
    }

    @Test
    void tellsEachMistakeAtItsPlace() {
        refused(
                () -> read("""
                {"all": [{"field": "nose", "is": 1},
                         {"any": [{"field": "status", "is": ["fresh", "gone"]}, {"field": "due", "to": "soon"}]},
                         {"field": "field.urgent", "from": 3},
                         {"some": []},
                         {"field": "responsible", "is": "you"},
                         {"field": "title"}]}"""),
                new Violation("/where/all/0/field", "value.unknown"),
                new Violation("/where/all/1/any/0/is/1", "value.choice"),
                new Violation("/where/all/1/any/1/to", "where.day"),
                new Violation("/where/all/2/from", "where.operator", Map.of("operators", "is, isNot, empty")),
                new Violation("/where/all/3/some", "where.shape"),
                new Violation("/where/all/4/is", "where.user"),
                new Violation("/where/all/5", "where.operator", Map.of("operators", "words, is, isNot, empty")));
    }

    @Test
    void refusesWhatIsNoJsonOrHasNoEnd() {
        refused(() -> read("{\"all\":"), new Violation("/where", "where.notJson"));
        refused(() -> read("[]"), new Violation("/where", "where.shape"));
        String deep = "{\"not\":".repeat(10) + "{}" + "}".repeat(10);
        refused(
                () -> read(deep),
                new Violation("/where" + "/not".repeat(9), "where.tooMuch", Map.of("deep", 8, "conditions", 200)));
    }

    private static FieldValue day(String day) {
        return new FieldValue.Day(LocalDate.parse(day));
    }

    private static FieldValue moment(String at) {
        return new FieldValue.Moment(Instant.parse(at));
    }
}
