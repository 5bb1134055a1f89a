package org.seraicrm.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.store.sample.Leaflet;
import org.seraicrm.platform.store.sample.Note;
import org.seraicrm.platform.store.sample.Place;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnitOfWorkContract {

    private final TestServer server;
    private final CompanyId company = CompanyId.next();
    private final CompanyId other = CompanyId.next();
    private LocalStore opened;
    private Store store;

    UnitOfWorkContract(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        var units = List.of(
                LocalStore.unit(Migrations.PLATFORM, Note.class, Place.class),
                LocalStore.unit("leaflets", Leaflet.class));
        opened = LocalStore.open(server.fresh(folder), Clock.systemUTC(), units);
        store = opened.store();
    }

    @AfterAll
    void close() {
        opened.close();
    }

    private long note(String headline) {
        var id = Id.next();
        store.write(company, unit -> {
            unit.entities().persist(new Note(id, headline));
            return id;
        });
        return id;
    }

    private Optional<Note> find(CompanyId whose, long id) {
        return store.read(whose, unit -> Optional.ofNullable(unit.entities().find(Note.class, id)));
    }

    @Test
    void keepsEveryTypeOfColumn() {
        var id = Id.next();
        var due = store.write(company, unit -> {
            var note = new Note(id, "Ő");
            note.done = true;
            note.due = unit.now();
            note.values = "{}";
            note.body = "я".repeat(100_000);
            note.picture = new byte[] {1, 2, 3};
            unit.entities().persist(note);
            return unit.now();
        });
        var found = find(company, id).orElseThrow();
        assertThat(found.headline).isEqualTo("Ő");
        assertThat(found.done).isTrue();
        assertThat(found.due).isEqualTo(due);
        assertThat(found.values).isEqualTo("{}");
        assertThat(found.body).hasSize(100_000);
        assertThat(found.picture).containsExactly(1, 2, 3);
    }

    @Test
    void showsStatementsOfAReadingInsideWhatTheUnitHasChangedSoFar() {
        var id = Id.next();
        var seen = store.write(company, unit -> {
            unit.entities().persist(new Note(id, "fresh"));
            return store.read(company, inner -> {
                try (var select = inner.connection().prepareStatement("SELECT headline FROM note WHERE id = " + id);
                        var rows = select.executeQuery()) {
                    return rows.next() ? rows.getString(1) : "";
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        });
        assertThat(seen).isEqualTo("fresh");
    }

    @Test
    void writesAndForgetsEntitiesWhenItIsSettled() {
        var id = note("begun");
        store.write(company, unit -> {
            var inHand = unit.entities().find(Note.class, id);
            inHand.headline = "changed";
            unit.settle();
            assertThat(unit.entities().contains(inHand)).isFalse();
            assertThat(unit.entities().find(Note.class, id).headline).isEqualTo("changed");
            inHand.headline = "lost";
            return id;
        });
        assertThat(find(company, id).orElseThrow().headline).isEqualTo("changed");
    }

    @Test
    void comparesInstantsInQueries() {
        var id = Id.next();
        store.write(company, unit -> {
            var note = new Note(id, "late");
            note.due = Instant.parse("2020-01-01T00:00:00.000001Z");
            unit.entities().persist(note);
            return id;
        });
        var late = store.read(
                company,
                unit -> unit.entities()
                        .createQuery("SELECT n FROM Note n WHERE n.due < :now AND n.done = false", Note.class)
                        .setParameter("now", Instant.parse("2020-01-01T00:00:00.000002Z"))
                        .getResultList());
        assertThat(late).extracting(note -> note.id).contains(id);
    }

    @Test
    void neverShowsAnotherCompanysRows() {
        var id = note("ours");
        assertThat(find(company, id)).isPresent();
        assertThat(find(other, id)).isEmpty();
        var seen = store.read(
                other,
                unit -> unit.entities()
                        .createQuery("SELECT n FROM Note n", Note.class)
                        .getResultList());
        assertThat(seen).isEmpty();
        var changed = store.write(
                other,
                unit -> unit.entities()
                        .createQuery("UPDATE Note n SET n.headline = 'theirs'")
                        .executeUpdate());
        assertThat(changed).isZero();
    }

    @Test
    void keepsCompaniesRowsOutOfTheServersReach() {
        var id = note("ours");
        assertThatThrownBy(() -> store.server(unit -> unit.entities().find(Note.class, id)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store.server(unit -> unit.entities()
                        .createQuery("SELECT n FROM Note n", Note.class)
                        .getResultList()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store.server(unit -> {
                    unit.entities().persist(new Note(Id.next(), "nobody's"));
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsTheServersRows() {
        var id = Id.next();
        store.server(unit -> {
            unit.entities().persist(new Place(id, "Budapest"));
            return id;
        });
        assertThat(store.<String>server(unit -> unit.entities().find(Place.class, id).name))
                .isEqualTo("Budapest");
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        var id = note("first");
        assertThatThrownBy(() -> store.write(company, unit -> {
                    var mine = unit.entities().find(Note.class, id);
                    changeMeanwhile(id);
                    mine.headline = "mine";
                    return mine;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem())
                                .isEqualTo(new Problem(Problem.Kind.CONFLICT, "row.changed")));
        assertThat(find(company, id).orElseThrow().headline).isEqualTo("theirs");
    }

    private void changeMeanwhile(long id) {
        var thread = new Thread(() -> store.write(company, unit -> {
            unit.entities().find(Note.class, id).headline = "theirs";
            return id;
        }));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsNothingOfARefusedUnit() {
        var id = Id.next();
        var refusal = new Problem(Problem.Kind.INVALID, "note.wrong").refusal();
        assertThatThrownBy(() -> store.write(company, unit -> {
                    unit.entities().persist(new Note(id, "gone"));
                    unit.entities().flush();
                    unit.entities("leaflets").persist(new Leaflet(id, "gone"));
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(find(company, id)).isEmpty();
    }

    @Test
    void keepsNothingOfThePlatformWhenAModulesFlushFails() {
        var id = Id.next();
        assertThatThrownBy(() -> store.write(company, unit -> {
                    unit.entities().persist(new Note(id, "gone"));
                    unit.entities("leaflets").persist(new Leaflet(id, "a title that is far too long for the column"));
                    return id;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(find(company, id)).isEmpty();
    }

    @Test
    void commitsEntitiesOfSeveralUnitsTogether() {
        var id = Id.next();
        store.write(company, unit -> {
            unit.entities().persist(new Note(id, "both"));
            unit.entities("leaflets").persist(new Leaflet(id, "both"));
            return id;
        });
        assertThat(find(company, id)).isPresent();
        assertThat(store.<String>read(company, unit -> unit.entities("leaflets").find(Leaflet.class, id).title))
                .isEqualTo("both");
    }

    @Test
    void refusesUnitsInsideUnits() {
        assertThatThrownBy(() -> store.read(company, unit -> find(other, 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.read(company, unit -> note("inside"))).isInstanceOf(IllegalStateException.class);
        assertThat(find(company, 1)).isEmpty();
    }

    @Test
    void letsReadingJoinTheUnitItIsDoneIn() {
        var id = Id.next();
        store.write(company, unit -> {
            unit.entities().persist(new Note(id, "new"));
            assertThat(find(company, id)).isPresent();
            return id;
        });
        assertThat(find(company, id)).isPresent();
    }

    @Test
    void ignoresThoseWhoEndTheTransactionThemselves() {
        var id = Id.next();
        assertThatThrownBy(() -> store.write(company, unit -> {
                    unit.entities().persist(new Note(id, "gone"));
                    unit.entities().flush();
                    try {
                        unit.connection().commit();
                        unit.connection().close();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(find(company, id)).isEmpty();
    }
}
