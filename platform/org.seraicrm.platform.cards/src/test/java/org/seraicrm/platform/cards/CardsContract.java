package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.Office.changing;
import static org.seraicrm.platform.cards.Office.opening;
import static org.seraicrm.platform.cards.Office.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.View;

/** Cards: opened, filled, moved, put away. */
abstract class CardsContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    CardsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
    }

    @Test
    void opensACardInTheFirstStatusUnderTheClientsNameWithInitialValues() {
        CardId id = office.perform(
                administrator,
                new OpenCard(module, client, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        Card card = office.read(administrator, id);
        assertThat(card.title()).isEqualTo("Üvegkalmár");
        assertThat(card.status()).isEqualTo("fresh");
        assertThat(card.values()).isEqualTo(values("{\"colour\":\"red\"}"));
        assertThat(card.client()).isEqualTo(client);
    }

    @Test
    void keepsValuesOfEveryTypeOfField() {
        CardId id = office.perform(administrator, opening(module, client, "Tükrök", everyValue()));
        assertThat(office.read(administrator, id).values())
                .isEqualTo(values("""
                                {"line":"egy sor","lines":"két\\nsor","number":2.5,
                                 "sum":{"minor":1200,"currency":"HUF"},"day":"2026-02-28",
                                 "moment":"2026-03-12T09:00:00Z","colour":"blue","topics":["glass","doors"],
                                 "urgent":true,"phone":"+36301234567","email":"eva@uvegkalmar.example",
                                 "link":"https://uvegkalmar.example","helper":"%s"}
                                """.formatted(administrator.user().text())));
    }

    private String everyValue() {
        return """
                {"line":"egy sor","lines":"két\\nsor","number":2.5,"sum":{"minor":1200,"currency":"HUF"},
                 "day":"2026-02-28","moment":"2026-03-12T10:00:00+01:00","colour":"blue",
                 "topics":["glass","doors"],"urgent":true,"phone":"06 30 123 4567",
                 "email":"Eva@Uvegkalmar.example","link":"uvegkalmar.example","helper":"%s"}
                """.formatted(administrator.user().text());
    }

    @Test
    void reportsAllValuesThatDoNotFitAtOnce() {
        String wrong = """
                {"line":"egy\\nkettő","lines":7,"number":"sok","sum":{"minor":1.5,"currency":"HUF"},
                 "day":"2026-02-30","moment":"2026-03-12","colour":"green","topics":["glass","windows"],
                 "urgent":"yes","phone":"x","email":"x","link":"ftp://x","helper":"0000000000001","none":1}
                """;
        Problem problem = office.refusal(administrator, opening(module, client, "Tükrök", wrong));
        assertThat(problem.kind()).isEqualTo(Kind.INVALID);
        assertThat(problem.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrderElementsOf(values(wrong).keySet().stream()
                        .map(field -> "/values/" + field)
                        .toList());
    }

    @Test
    void refusesDaysAndMomentsThatNoCalendarShows() {
        Problem problem = office.refusal(
                administrator,
                opening(
                        module,
                        client,
                        "Tükrök",
                        "{\"day\":\"+999999999-01-01\",\"moment\":\"-999999999-01-01T00:00:00Z\"}"));
        assertThat(problem.violations())
                .containsExactlyInAnyOrder(
                        new Violation("/values/day", "value.date"), new Violation("/values/moment", "field.moment"));
    }

    @Test
    void refusesTextThatNoDatabaseTakes() {
        Problem problem = office.refusal(
                administrator,
                opening(module, client, "Tükrök", "{\"line\":\"half \\ud800\",\"lines\":\"null \\u0000\"}"));
        assertThat(problem.violations())
                .containsExactlyInAnyOrder(
                        new Violation("/values/line", "field.text"), new Violation("/values/lines", "field.text"));
    }

    @Test
    void clearsWithNullAndLeavesTheOtherValues() {
        CardId card = office.perform(
                administrator, opening(module, client, "Tükrök", "{\"line\":\"a\",\"number\":1,\"urgent\":true}"));
        int version = office.read(administrator, card).version();
        Outcome.Performed<Versioned> changed =
                office.performed(administrator, changing(card, version, "{\"line\":null,\"number\":2}"));
        assertThat(office.read(administrator, card).values())
                .isEqualTo(values("{\"colour\":\"red\",\"number\":2,\"urgent\":true}"));
        office.undo(administrator, changed);
        assertThat(office.read(administrator, card).values())
                .isEqualTo(values("{\"colour\":\"red\",\"line\":\"a\",\"number\":1,\"urgent\":true}"));
    }

    @Test
    void takesOnlyAColleagueForItsResponsible() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        int version = office.read(administrator, card).version();
        String stranger = office.founded().user().text();
        assertThat(office.refusal(administrator, responsible(card, version, stranger))
                        .violations())
                .containsExactly(new Violation("/responsible", "value.notFound"));
        office.perform(
                administrator, responsible(card, version, administrator.user().text()));
        assertThat(office.read(administrator, card).responsible()).contains(administrator.user());
    }

    private static ChangeCard responsible(CardId card, int version, String user) {
        return new ChangeCard(card, version, Optional.empty(), Optional.of(user), Optional.empty());
    }

    @Test
    @Tag("A97")
    void standsInExactlyOneStatus() {
        CardId one = office.card(administrator, module, client, "Tükrök");
        office.card(administrator, module, client, "Ablakok");
        Outcome.Performed<Versioned> moved = office.performed(administrator, move(one, "running"));
        office.settled();
        assertThat(office.read(administrator, one).status()).isEqualTo("running");
        assertThat(office.cards().counts(administrator, module)).isEqualTo(Map.of("fresh", 1L, "running", 1L));
        assertThat(titles("running")).containsExactly("Tükrök");
        assertThat(titles("fresh")).containsExactly("Ablakok");
        office.undo(administrator, moved);
        office.settled();
        assertThat(office.cards().counts(administrator, module)).isEqualTo(Map.of("fresh", 2L));
    }

    @Test
    @Tag("A97")
    void refusesAStatusThatTheModuleDoesNotHave() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        assertThat(office.refusal(administrator, move(card, "elsewhere")).violations())
                .containsExactly(new Violation("/status", "card.statusUnknown"));
        assertThat(office.read(administrator, card).status()).isEqualTo("fresh");
    }

    @Test
    @Tag("A17")
    void keepsOneCardPerClientWhereTheModuleSaysSo() {
        ModuleId single = office.moduleOfOneCard(administrator);
        CardId card = office.card(administrator, single, client, "Lap");
        Problem problem = office.refusal(administrator, opening(single, client, "Másik lap", "{}"));
        assertThat(problem.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(problem.code()).isEqualTo("card.onePerClient");
        assertThat(problem.arguments()).containsEntry("card", card.text());
        office.card(administrator, single, office.client(administrator, "Másik"), "Lap");
        office.card(administrator, module, client, "Első");
        office.card(administrator, module, client, "Második");
    }

    @Test
    @Tag("A17")
    void refusesToRestoreASecondCardOfAClientFromTheTrash() {
        ModuleId single = office.moduleOfOneCard(administrator);
        CardId trashed = office.card(administrator, single, client, "Lap");
        office.perform(administrator, new TrashCard(trashed));
        CardId present = office.card(administrator, single, client, "Új lap");
        assertThat(office.refusal(administrator, new RestoreCard(trashed)).code())
                .isEqualTo("card.onePerClient");
        office.perform(administrator, new TrashCard(present));
        office.perform(administrator, new RestoreCard(trashed));
        assertThat(office.read(administrator, trashed).trashed()).isFalse();
    }

    @Test
    @Tag("A17")
    void keepsOneCardPerClientWhenManyOpenOneAtOnce() throws InterruptedException, ExecutionException {
        ModuleId single = office.moduleOfOneCard(administrator);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 5; round++) {
                ClientId contested = office.client(administrator, "Vitatott");
                List<Future<Outcome<CardId>>> attempts = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    attempts.add(threads.submit(() -> office.modules()
                            .actions()
                            .perform(administrator, opening(single, contested, "Lap", "{}"))));
                }
                int performed = 0;
                for (Future<Outcome<CardId>> attempt : attempts) {
                    performed += attempt.get() instanceof Outcome.Performed<CardId> ? 1 : 0;
                }
                assertThat(performed).isEqualTo(1);
                assertThat(office.cards().of(administrator, contested)).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void hidesATrashedCardAndBringsItBackWhole() {
        CardId card = office.perform(administrator, opening(module, client, "Tükrök", everyValue()));
        office.todo(administrator, "Felhívni", "2026-03-12", card);
        Card before = office.read(administrator, card);
        Outcome.Performed<CardId> trashed = office.performed(administrator, new TrashCard(card));
        office.settled();
        assertThat(titles()).isEmpty();
        assertThat(office.cards().counts(administrator, module)).isEmpty();
        assertThat(office.cards().of(administrator, client)).isEmpty();
        assertThat(office.read(administrator, card).trashed()).isTrue();
        office.undo(administrator, trashed);
        office.settled();
        assertThat(titles()).containsExactly("Tükrök");
        assertThat(office.todos().of(administrator, card)).hasSize(1);
        assertThat(office.read(administrator, card))
                .usingRecursiveComparison()
                .ignoringFields("version", "changed")
                .isEqualTo(before);
    }

    @Test
    void takesBackTheOpeningOfACard() {
        Outcome.Performed<CardId> opened = office.performed(administrator, opening(module, client, "Tükrök", "{}"));
        office.undo(administrator, opened);
        assertThat(office.read(administrator, opened.result()).trashed()).isTrue();
    }

    @Test
    void listsAClientsOpenCardsBeforeItsClosedOnes() {
        CardId closed = office.card(administrator, module, client, "Régi");
        CardId open = office.card(administrator, module, client, "Új");
        office.perform(administrator, move(closed, "over"));
        assertThat(office.cards().of(administrator, client))
                .extracting(Card::id)
                .containsExactly(open, closed);
    }

    @Test
    void movesWithTheValuesThatAStatusWantsAndTakesBothBack() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        Outcome.Performed<Versioned> moved = office.performed(
                administrator,
                new MoveCard(
                        card,
                        Optional.empty(),
                        "running",
                        Optional.empty(),
                        Optional.of(Office.values("{\"number\":3}"))));
        assertThat(office.read(administrator, card).status()).isEqualTo("running");
        assertThat(office.read(administrator, card).values()).containsAllEntriesOf(Office.values("{\"number\":3}"));
        assertThat(office.histories().of(administrator, card, Optional.empty(), 2))
                .extracting(Entry::type)
                .containsExactly("card.moved", "card.changed");
        office.undo(administrator, moved);
        assertThat(office.read(administrator, card).status()).isEqualTo("fresh");
        assertThat(office.read(administrator, card).values()).doesNotContainKey("number");
        assertThat(office.refusal(
                                administrator,
                                new MoveCard(
                                        card,
                                        Optional.empty(),
                                        "running",
                                        Optional.empty(),
                                        Optional.of(Office.values("{\"number\":\"x\"}"))))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/values/number");
        assertThat(office.read(administrator, card).status()).isEqualTo("fresh");
    }

    @Test
    @Tag("A104")
    void tellsACardsHistoryNewestFirstPageByPage() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        office.perform(administrator, move(card, "running"));
        office.perform(administrator, new AddNote("Árajánlat ment.", Optional.empty(), Optional.of(card)));
        List<Entry> first = office.histories().of(administrator, card, Optional.empty(), 2);
        assertThat(first).extracting(Entry::type).containsExactly("note.added", "card.moved");
        assertThat(office.entryTexts().line(administrator, first.get(1))).isEqualTo("Tükrök: Fresh → Running");
        List<Entry> rest = office.histories()
                .of(administrator, card, Optional.of(first.get(1).id()), 2);
        assertThat(rest).extracting(Entry::type).containsExactly("card.opened");
    }

    @Test
    @Tag("A46")
    void tellsOfAHistoryOnlySomeKindsHoweverFarBackTheyLie() {
        CardId card = office.card(administrator, module, client, "Tükrök");
        office.perform(administrator, new AddNote("Régi jegyzet", Optional.empty(), Optional.of(card)));
        for (int at = 0; at < 3; at++) {
            office.perform(administrator, move(card, "running"));
            office.perform(administrator, move(card, "fresh"));
        }
        office.todo(administrator, "Felmérni", "2026-03-12", card);
        Histories histories = office.histories();
        assertThat(histories.of(administrator, card, Optional.empty(), 2, Set.of(EntryKind.NOTE)))
                .extracting(Entry::type)
                .containsExactly("note.added");
        assertThat(histories.of(administrator, client, Optional.empty(), 2, Set.of(EntryKind.NOTE, EntryKind.TODO)))
                .extracting(Entry::type)
                .containsExactly("todo.added", "note.added");
        assertThat(histories.of(administrator, client, Optional.empty(), 2, Set.of(EntryKind.MAIL)))
                .isEmpty();
    }

    private static MoveCard move(CardId card, String status) {
        return new MoveCard(card, Optional.empty(), status, Optional.empty());
    }

    private List<String> titles(String... statuses) {
        Where where = statuses.length == 0 ? Where.everything() : Where.is("status", List.of(statuses));
        CardList query = CardList.of(module, where, View.LATEST, 50);
        return office.cards().list(administrator, query).items().stream()
                .map(Card::title)
                .toList();
    }
}
