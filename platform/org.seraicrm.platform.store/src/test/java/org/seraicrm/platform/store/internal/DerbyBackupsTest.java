package org.seraicrm.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.store.internal.database.Database;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;

class DerbyBackupsTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void open() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys").resolve("secrets-1.key"), "secret");
        database = Database.open(DatabaseSettings.derby(data.resolve("db")));
        run(database, "CREATE TABLE fact (id INT NOT NULL PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void run(Database on, String statement) {
        on.transaction(connection -> {
            try (var prepared = connection.prepareStatement(statement)) {
                return prepared.execute();
            }
        });
    }

    private static int rows(Path backup) {
        try (Database copy = Database.open(DatabaseSettings.derby(backup.resolve("db")))) {
            return copy.transaction(connection -> {
                try (var rows =
                        connection.prepareStatement("SELECT COUNT(*) FROM fact").executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            });
        }
    }

    private DerbyBackups at(Instant moment) {
        return new DerbyBackups(database, folder.resolve("data"), Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void copiesAllThatWasAcknowledgedWhileOthersWrite() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger acknowledged = new AtomicInteger();
        Thread writer = new Thread(() -> {
            for (int id = 0; writing.get(); id++) {
                run(database, "INSERT INTO fact VALUES (" + id + ")");
                acknowledged.set(id + 1);
            }
        });
        writer.start();
        while (acknowledged.get() < 50) {
            Thread.onSpinWait();
        }
        int before = acknowledged.get();
        Path backup = at(NOON).take(folder.resolve("copies"));
        int after = acknowledged.get();
        writing.set(false);
        writer.join();

        assertThat(backup).hasFileName("serai-20260312-120000");
        assertThat(rows(backup)).isBetween(before, after + 1);
        assertThat(backup.resolve("keys").resolve("secrets-1.key")).hasContent("secret");
    }

    @Test
    void keepsTheLatestAndWhatIsNoBackup() throws IOException {
        Path copies = folder.resolve("copies");
        for (int day = 0; day < 3; day++) {
            at(NOON.plus(Duration.ofDays(day))).take(copies);
        }
        Files.createDirectory(copies.resolve("holiday pictures"));
        at(NOON).keep(copies, 2);
        try (Stream<Path> left = Files.list(copies)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("serai-20260313-120000", "serai-20260314-120000", "holiday pictures");
        }
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> at(NOON).take(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("backup.failed"));
    }
}
