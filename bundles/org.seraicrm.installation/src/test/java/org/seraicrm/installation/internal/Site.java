package org.seraicrm.installation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.seraicrm.installation.ScheduleInstallation;
import org.seraicrm.installation.internal.jpa.BookingRow;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.HandOverCard;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.local.LocalCompany;

/** A company that installs, on a database of its own. */
final class Site implements AutoCloseable {

    private static final Map<String, List<Class<?>>> UNITS =
            LocalCompany.units(Map.of(Bookings.UNIT, List.of(BookingRow.class)));
    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 3, 1, 8, 0);

    final LocalCompany company;
    final InstallationActions actions;
    final ModuleId module;
    final ModuleId deals;
    private final AutoCloseable database;

    private Site(Path folder, LocalStore store, AutoCloseable database) {
        this.database = database;
        company = new LocalCompany(folder, store);
        actions = new InstallationActions(
                company.cards().cards(), company.modules().modules());
        company.modules().contribute(InstallationActions.class);
        company.modules().contribute(Site.class);
        company.modules().add(actions);
        company.cards().add(new InstallationRule());
        store.add(new FreedBookings(store.store()));
        module = company.module(InstallationKind.ID);
        deals = company.module("deals");
    }

    static Site onDerby(Path folder) {
        return new Site(folder, LocalStore.derby(folder, UNITS), () -> {});
    }

    static Site onPostgres(Path folder) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            String url = server.getJdbcUrl("postgres", "postgres");
            return new Site(folder, LocalStore.postgres(url, "postgres", "postgres", UNITS), server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A card that waits to be surveyed. */
    CardId installation() {
        return company.card(module, company.client("Üvegkalmár"));
    }

    /** The time so many hours after Monday morning. */
    static LocalDateTime at(int hours) {
        return MONDAY.plusHours(hours);
    }

    static ScheduleInstallation schedule(CardId card, Actor fitter, int hours, int minutes) {
        return new ScheduleInstallation(card, fitter.user(), at(hours), minutes, Optional.empty());
    }

    static HandOverCard handOver(CardId card, ModuleId to, Actor responsible, Optional<String> status) {
        return new HandOverCard(card, Optional.empty(), to, Optional.of(responsible.user()), status, Optional.empty());
    }

    static MoveCard move(CardId card, String status) {
        return new MoveCard(card, Optional.empty(), status, Optional.empty());
    }

    ChangeCard change(CardId card, String field, JsonNode value) {
        return new ChangeCard(
                card,
                company.read(card).version(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of(field, value)));
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        company.close();
        try {
            database.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
