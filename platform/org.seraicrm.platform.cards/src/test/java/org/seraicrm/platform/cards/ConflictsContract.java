package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.Office.changing;
import static org.seraicrm.platform.cards.Office.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Outcome;

/** Two people at the same row: the second is told, and nothing is lost. */
abstract class ConflictsContract extends OnDatabase {

    private static final int PEOPLE = 4;

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    ConflictsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        ModuleId module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
        card = office.card(administrator, module, client, "Tükrök");
    }

    @Test
    void tellsTheSecondOfTwoWhoSaveTheSameCard() {
        int read = office.read(administrator, card).version();
        office.perform(administrator, changing(card, read, "{\"line\":\"első\"}"));
        Problem problem = office.refusal(administrator, changing(card, read, "{\"line\":\"második\",\"number\":1}"));
        assertThat(problem.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(problem.code()).isEqualTo("row.changed");
        assertThat(office.read(administrator, card).values())
                .isEqualTo(values("{\"colour\":\"red\",\"line\":\"első\"}"));
        int now = office.read(administrator, card).version();
        office.perform(administrator, changing(card, now, "{\"number\":1}"));
        assertThat(office.read(administrator, card).values())
                .isEqualTo(values("{\"colour\":\"red\",\"line\":\"első\",\"number\":1}"));
    }

    @Test
    void tellsTheSecondOfTwoWhoSaveTheSameClient() {
        int read = office.read(administrator, client).version();
        office.perform(administrator, named(read, "Első"));
        assertThat(office.refusal(administrator, named(read, "Második")).code()).isEqualTo("row.changed");
        assertThat(office.read(administrator, client).name()).isEqualTo("Első");
    }

    @Test
    void givesTheVersionThatTheNextChangeNames() {
        int read = office.read(administrator, card).version();
        Versioned first = office.perform(administrator, changing(card, read, "{\"number\":1}"));
        assertThat(first.id()).isEqualTo(card.text());
        Versioned second = office.perform(administrator, changing(card, first.version(), "{\"number\":2}"));
        assertThat(second.version()).isEqualTo(office.read(administrator, card).version());
    }

    @Test
    void refusesToTakeBackWhatSomebodyChangedSince() {
        int read = office.read(administrator, card).version();
        Outcome.Performed<Versioned> mine = office.performed(administrator, changing(card, read, "{\"number\":1}"));
        office.perform(administrator, changing(card, mine.result().version(), "{\"number\":2}"));
        Outcome<?> undone =
                office.modules().actions().undo(administrator, mine.receipt().orElseThrow());
        assertThat(Office.problem(undone).code()).isEqualTo("row.changed");
        assertThat(office.read(administrator, card).values()).isEqualTo(values("{\"colour\":\"red\",\"number\":2}"));
    }

    @Test
    void losesNoSaveOfManyAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (int round = 0; round < 10; round++) {
                int read = office.read(administrator, card).version();
                String number = Integer.toString(round);
                List<Future<Outcome<Versioned>>> saves = new ArrayList<>();
                for (int person = 0; person < PEOPLE; person++) {
                    String line = "{\"line\":\"" + number + "/" + person + "\"}";
                    saves.add(threads.submit(
                            () -> office.modules().actions().perform(administrator, changing(card, read, line))));
                }
                assertThat(performed(saves)).isEqualTo(1);
                assertThat(office.read(administrator, card).version()).isEqualTo(read + 1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(office.histories().of(administrator, card, Optional.empty(), 50))
                .filteredOn(entry -> entry.type().equals("card.changed"))
                .hasSize(10);
    }

    /** How many saves were kept; each of the others was told why not. */
    private static long performed(List<Future<Outcome<Versioned>>> saves)
            throws InterruptedException, ExecutionException {
        long performed = 0;
        for (Future<Outcome<Versioned>> save : saves) {
            Outcome<Versioned> outcome = save.get();
            if (outcome instanceof Outcome.Performed<Versioned>) {
                performed++;
            } else {
                assertThat(Office.problem(outcome).code()).isEqualTo("row.changed");
            }
        }
        return performed;
    }

    private ChangeClient named(int version, String name) {
        return new ChangeClient(
                client,
                version,
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
