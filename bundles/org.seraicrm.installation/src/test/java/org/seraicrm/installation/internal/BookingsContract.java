package org.seraicrm.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.installation.internal.Site.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.RestoreCard;
import org.seraicrm.platform.cards.TrashCard;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Outcome;

/** Nobody is in two places at once, whoever books. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BookingsContract {

    private static final int WRITERS = 6;

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private Site site;

    abstract Site open(Path folder);

    @BeforeAll
    void found(@TempDir Path folder) {
        site = open(folder);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Outcome<Versioned> attempt(CardId card, Actor fitter, int hour) {
        return site.company.modules().actions().perform(site.company.administrator(), schedule(card, fitter, hour, 90));
    }

    @Test
    void booksAFitterOnceWhenManyBookAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 0; round < 5; round++) {
                Actor fitter = site.company.user(Role.STANDARD);
                List<Future<Outcome<Versioned>>> attempts = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    CardId card = site.installation();
                    int hour = 2 + writer % 2;
                    attempts.add(threads.submit(() -> attempt(card, fitter, hour)));
                }
                assertOneBooked(attempts);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertOneBooked(List<Future<Outcome<Versioned>>> attempts)
            throws InterruptedException, ExecutionException {
        int booked = 0;
        for (Future<Outcome<Versioned>> attempt : attempts) {
            if (attempt.get() instanceof Outcome.Refused<Versioned> refused) {
                assertThat(refused.problem().violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.code()).isEqualTo("installation.fitterBooked"));
            } else {
                booked++;
            }
        }
        assertThat(booked).isEqualTo(1);
    }

    @Test
    void freesTheFitterOfACardInTheTrashAndBooksAnewWhenItIsRestored() {
        Actor fitter = site.company.user(Role.STANDARD);
        CardId card = site.installation();
        CardId next = site.installation();
        site.company.perform(schedule(card, fitter, 2, 90));
        site.company.perform(new TrashCard(card));
        Site.eventually(() -> attempt(next, fitter, 2) instanceof Outcome.Performed);
        assertThat(site.company
                        .refusal(site.company.administrator(), new RestoreCard(card))
                        .violations())
                .extracting(violation -> violation.code())
                .containsExactly("installation.fitterBooked");
        site.company.perform(schedule(next, fitter, 6, 90));
        site.company.perform(new RestoreCard(card));
        assertThat(attempt(next, fitter, 2)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void keepsTheBookingOfACardThatWasBackBeforeAnybodyHeardOfTheTrash() {
        Actor fitter = site.company.user(Role.STANDARD);
        CardId card = site.installation();
        for (int round = 0; round < 10; round++) {
            site.company.perform(schedule(card, fitter, 2, 90));
            site.company.perform(new TrashCard(card));
            site.company.perform(new RestoreCard(card));
        }
        CardId marker = site.installation();
        Actor other = site.company.user(Role.STANDARD);
        site.company.perform(schedule(marker, other, 2, 90));
        site.company.perform(new TrashCard(marker));
        Site.eventually(() -> attempt(site.installation(), other, 2) instanceof Outcome.Performed);
        assertThat(attempt(site.installation(), fitter, 2)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void freesTheFitterOfACardThatWentElsewhere() {
        Actor fitter = site.company.user(Role.STANDARD);
        CardId card = site.installation();
        site.company.perform(schedule(card, fitter, 2, 90));
        site.company.perform(Site.handOver(card, site.deals, fitter, Optional.empty()));
        Site.eventually(() -> attempt(site.installation(), fitter, 2) instanceof Outcome.Performed);
    }
}
