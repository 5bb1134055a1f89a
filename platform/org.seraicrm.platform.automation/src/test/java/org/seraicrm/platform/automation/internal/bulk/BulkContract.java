package org.seraicrm.platform.automation.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.automation.bulk.BeginBulk;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.BulkJob.State;
import org.seraicrm.platform.automation.bulk.CancelBulk;
import org.seraicrm.platform.automation.bulk.ListSelection;
import org.seraicrm.platform.automation.bulk.RefusedRow;
import org.seraicrm.platform.automation.bulk.UndoBulk;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.testkit.local.LocalCompany;

/** Many rows, one after the other, in the background. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BulkContract {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String KIND = """
            {id: rental, version: 1.0.0, name: Rental, description: Machines., icon: tool, colour: lime,
             groups: [{id: all, label: All, statuses: [{id: asked, label: Asked, colour: blue, initial: true},
             {id: out, label: Out, colour: orange}]}]}
            """;

    private final Databases database;
    private volatile Optional<Actor> known = Optional.empty();

    @SuppressWarnings("NullAway.Init")
    private LocalCompany company;

    @SuppressWarnings("NullAway.Init")
    private BulkActions jobs;

    @SuppressWarnings("NullAway.Init")
    private ModuleId rental;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    BulkContract(Databases database) {
        this.database = database;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        company = new LocalCompany(folder, database.fresh(folder));
        company.modules().deploy("rental.yaml", KIND);
        company.modules().contribute(BulkActions.class);
        jobs = new BulkActions(
                company.store().store(),
                company.modules().actions(),
                company.cards().cards(),
                company.cards().clients());
        company.modules().add(jobs);
        rental = company.module("rental");
    }

    @BeforeEach
    void begin() {
        known = Optional.of(company.administrator());
        client = company.client("Üvegkalmár");
    }

    @AfterAll
    void close() {
        company.close();
    }

    /** Whoever is known at the moment. */
    private final class KnownActors implements Actors {
        @Override
        public Optional<Actor> of(CompanyId of, UserId user, Door door) {
            return known.filter(actor -> actor.user().equals(user)).map(actor -> actor.through(door));
        }

        @Override
        public List<Actor> members(CompanyId of, DepartmentId department, Door door) {
            return List.of();
        }
    }

    private BulkWork worker(Actions actions) {
        return new BulkWork(company.store().store(), company.store().log(), actions, new KnownActors());
    }

    private BulkWork worker() {
        return worker(company.modules().actions());
    }

    private void work(BulkWork worker, BulkId job) {
        worker.run(
                job.text(),
                Json.write(new BulkWork.Planned(company.administrator().company(), job)));
    }

    private BulkJob job(BulkId id) {
        return jobs.find(company.administrator(), id).orElseThrow();
    }

    private List<CardId> cards(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> company.card(rental, client))
                .toList();
    }

    private static BeginBulk moving(List<CardId> cards) {
        return each(cards, "card.move", "{\"card\":\"$card\",\"status\":\"out\"}", Optional.of("Kiadva"));
    }

    private static BeginBulk each(List<CardId> cards, String action, String with, Optional<String> title) {
        Optional<List<String>> ids =
                Optional.of(cards.stream().map(CardId::text).toList());
        return new BeginBulk(action, Json.tree(with), ids, Optional.empty(), Optional.empty(), title);
    }

    private String status(CardId card) {
        return company.read(card).status();
    }

    private long notes(ClientId of) {
        return company
                .store()
                .log()
                .ofClient(company.administrator().company(), of, new EventId(Long.MAX_VALUE), 2_000)
                .stream()
                .filter(event -> event.type().equals("note.added"))
                .count();
    }

    /** A job of as many notes about the client. */
    private BulkId noting(int rows) {
        return company.perform(
                each(cards(rows), "note.add", "{\"text\":\"note\",\"card\":\"$card\"}", Optional.empty()));
    }

    @Test
    void performsItsRowsByItself() {
        BulkWork worker = worker();
        company.store().add(worker);
        List<CardId> cards = cards(3);
        BulkId id = company.perform(moving(cards));
        await(() -> job(id).state() == State.DONE);
        company.store().remove(worker);
        assertThat(cards).allMatch(card -> status(card).equals("out"));
        assertThat(job(id))
                .extracting(BulkJob::rows, BulkJob::performed, BulkJob::refused)
                .containsExactly(3, 3, 0);
        assertThat(job(id).title()).isEqualTo("Kiadva");
    }

    @Test
    void performsEachRowOnceHoweverItIsInterrupted() {
        BulkId id = noting(450);
        BulkWork dying = worker(new Interrupted(company.modules().actions(), chunk -> {
            if (chunk == 2) {
                throw new IllegalStateException(new java.sql.SQLException("the connection is gone"));
            }
        }));
        assertThatThrownBy(() -> work(dying, id)).isInstanceOf(IllegalStateException.class);
        assertThat(job(id).performed()).isEqualTo(200);
        assertThat(notes(client)).isEqualTo(400);
        work(worker(), id);
        assertThat(job(id)).extracting(BulkJob::state, BulkJob::performed).containsExactly(State.DONE, 450);
        assertThat(notes(client)).isEqualTo(450);
        work(worker(), id);
        assertThat(notes(client)).isEqualTo(450);
    }

    @Test
    void isCancelledAndTakenBackAsFarAsItCame() {
        List<CardId> cards = cards(250);
        BulkId id = company.perform(moving(cards));
        work(worker(new Interrupted(company.modules().actions(), chunk -> company.perform(new CancelBulk(id)))), id);
        assertThat(job(id)).extracting(BulkJob::state, BulkJob::performed).containsExactly(State.CANCELLED, 200);
        assertThat(company.refusal(company.administrator(), new CancelBulk(id)).code())
                .isEqualTo("bulk.ended");
        company.perform(new UndoBulk(id));
        work(worker(), id);
        assertThat(job(id)).extracting(BulkJob::state, BulkJob::undone).containsExactly(State.UNDONE, 200);
        assertThat(cards).allMatch(card -> status(card).equals("asked"));
    }

    @Test
    void keepsWhatWasRefusedWithTheReasonAndPerformsTheRest() {
        List<CardId> cards = new ArrayList<>(cards(5));
        cards.set(1, CardId.next());
        BulkId id = company.perform(moving(cards));
        work(worker(), id);
        assertThat(job(id)).extracting(BulkJob::performed, BulkJob::refused).containsExactly(4, 1);
        List<RefusedRow> refused = jobs.refused(company.administrator(), id, -1, 10);
        assertThat(refused).extracting(RefusedRow::row).containsExactly(1);
        assertThat(refused.get(0).input().path("card").asText())
                .isEqualTo(cards.get(1).text());
        assertThat(refused.get(0).problem().code()).isEqualTo("row.notFound");
        assertThat(jobs.refused(company.administrator(), id, 1, 10)).isEmpty();
    }

    @Test
    void isForgottenWithItsRowsAMonthAfterItsEnd() {
        List<CardId> cards = new ArrayList<>(cards(2));
        cards.set(1, CardId.next());
        BulkId old = company.perform(moving(cards));
        work(worker(), old);
        company.perform(moving(cards(1)));
        assertThat(job(old).refused()).isEqualTo(1);
        company.store()
                .store()
                .write(
                        company.administrator().company(),
                        unit -> Sql.update(
                                unit,
                                "UPDATE bulk_job SET ended_at = ? WHERE company_id = ? AND id = ?",
                                unit.now().minus(Duration.ofDays(31)),
                                unit.company(),
                                old));
        company.perform(moving(cards(1)));
        assertThat(jobs.find(company.administrator(), old)).isEmpty();
        for (String rows : List.of("bulk_job", "bulk_chunk", "bulk_refused")) {
            assertThat(company.store().rows(rows))
                    .as(rows)
                    .noneMatch(row -> row.contains(Long.toString(old.value()))
                            || row.contains(cards.get(1).text()));
        }
    }

    @Test
    void leavesWhatOthersHaveChangedSinceWhenItIsTakenBackAndTellsIt() {
        List<CardId> cards = cards(3);
        Outcome<BulkId> begun = company.modules().actions().perform(company.administrator(), moving(cards));
        BulkId id = begun.orRefuse();
        work(worker(), id);
        Actor colleague = company.user(Role.MANAGER);
        company.perform(colleague, new AddNote("already on its way", Optional.empty(), Optional.of(cards.get(1))));
        String receipt = ((Outcome.Performed<BulkId>) begun).receipt().orElseThrow();
        company.modules().actions().undo(company.administrator(), receipt).orRefuse();
        work(worker(), id);
        assertThat(cards).extracting(this::status).containsExactly("asked", "out", "asked");
        assertThat(job(id)).extracting(BulkJob::undone, BulkJob::kept).containsExactly(2, 1);
        assertThat(jobs.refused(company.administrator(), id, -1, 10))
                .extracting(
                        RefusedRow::row,
                        RefusedRow::undoing,
                        row -> row.problem().code(),
                        row -> row.input().path("card").asText())
                .containsExactly(tuple(1, true, "row.changed", cards.get(1).text()));
        assertThat(company.refusal(company.administrator(), new UndoBulk(id)).code())
                .isEqualTo("bulk.undone");
    }

    @Test
    void hasTheRightsThatItsUserHasByThen() {
        Actor user = company.user(Role.STANDARD);
        ClientId others = company.client("Lámpás");
        BeginBulk trashing = new BeginBulk(
                "client.trash",
                Json.tree("{\"client\":\"$client\"}"),
                Optional.empty(),
                Optional.of(List.of(others.text())),
                Optional.empty(),
                Optional.empty());
        BulkId first = company.perform(user, trashing);
        known = Optional.of(new Actor(
                user.company(),
                user.user(),
                Role.RESTRICTED,
                user.departments(),
                user.language(),
                user.zone(),
                user.door()));
        company.perform(new org.seraicrm.platform.cards.ChangeClient(
                others,
                company.cards()
                        .clients()
                        .find(company.administrator(), others)
                        .orElseThrow()
                        .version(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(company.administrator().user().text())));
        work(worker(), first);
        assertThat(job(first)).extracting(BulkJob::performed, BulkJob::refused).containsExactly(0, 1);
        BulkId second = company.perform(user, trashing);
        known = Optional.empty();
        work(worker(), second);
        assertThat(job(second).state()).isEqualTo(State.CANCELLED);
        assertThat(job(second).problem().orElseThrow().code()).isEqualTo("bulk.userGone");
    }

    @Test
    void isSeenByItsUserAndAdministrators() {
        Actor user = company.user(Role.STANDARD);
        BulkId id = company.perform(user, moving(cards(1)));
        assertThat(jobs.find(user, id)).isPresent();
        assertThat(jobs.list(company.administrator(), 1))
                .extracting(BulkJob::id)
                .containsExactly(id);
        Actor colleague = company.user(Role.MANAGER);
        assertThat(jobs.find(colleague, id)).isEmpty();
        assertThat(jobs.list(colleague, 10)).isEmpty();
        assertThat(jobs.refused(colleague, id, -1, 10)).isEmpty();
        assertThat(company.refusal(colleague, new UndoBulk(id)).violations()).hasSize(1);
    }

    @Test
    void goesBackFromAnyJobToThoseBefore() {
        Actor user = company.user(Role.STANDARD);
        List<BulkId> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(0, company.perform(user, moving(cards(1))));
        }
        assertThat(jobs.list(user, Optional.empty(), 2))
                .extracting(BulkJob::id)
                .containsExactly(begun.get(0), begun.get(1));
        assertThat(jobs.list(user, Optional.of(begun.get(1)), 2))
                .extracting(BulkJob::id)
                .containsExactly(begun.get(2), begun.get(3));
        assertThat(jobs.list(user, Optional.of(begun.get(3)), 2))
                .extracting(BulkJob::id)
                .containsExactly(begun.get(4));
        assertThat(jobs.list(company.user(Role.MANAGER), Optional.of(begun.get(0)), 2))
                .isEmpty();
        assertThat(jobs.list(company.administrator(), Optional.of(begun.get(0)), 4))
                .extracting(BulkJob::id)
                .containsExactlyElementsOf(begun.subList(1, 5));
    }

    @Test
    void takesItsRowsFromAListWithTheirVersions() {
        ModuleId module = company.module("rental");
        List<CardId> cards = IntStream.range(0, 3)
                .mapToObj(i -> company.card(module, client))
                .toList();
        await(() -> company.cards().cards().counts(company.administrator(), module).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                == 3);
        JsonNode with = Json.tree("{\"card\":\"$card\",\"version\":\"$version\",\"title\":\"Renamed\"}");
        BulkId id = company.perform(new BeginBulk(
                "card.change",
                with,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ListSelection(
                        module.text(),
                        Optional.of(Json.tree("{\"field\":\"status\",\"is\":[\"asked\"]}")),
                        Optional.empty(),
                        Optional.of(List.of(cards.get(0).text())))),
                Optional.empty()));
        work(worker(), id);
        assertThat(job(id).performed()).isEqualTo(2);
        assertThat(cards.stream().map(card -> company.read(card).title()))
                .containsExactly("Üvegkalmár", "Renamed", "Renamed");
    }

    @Test
    void isRefusedForWhatIsNotOfferedAndForNothing() {
        List<CardId> none = List.of();
        assertThat(company.refusal(company.administrator(), moving(none)).code())
                .isEqualTo("bulk.nothing");
        for (String action : List.of("no.such", "bulk.begin")) {
            BeginBulk begin = new BeginBulk(
                    action,
                    Json.mapper().createObjectNode(),
                    Optional.of(List.of(client.text())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertThat(company.refusal(company.administrator(), begin).violations())
                    .extracting(violation -> violation.pointer())
                    .containsExactly("/action");
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
