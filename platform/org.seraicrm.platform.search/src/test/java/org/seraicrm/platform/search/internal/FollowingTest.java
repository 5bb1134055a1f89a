package org.seraicrm.platform.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seraicrm.platform.search.Condition.everything;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.IndexState;
import org.seraicrm.platform.search.IndexUnavailable;

/** The index keeps up with the log, and comes back from whatever happens to its folder. */
class FollowingTest {

    private static final CompanyId COMPANY = CompanyId.next();
    private static final Access ACCESS = new Access(COMPANY, Set.of("c"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Person bartok() {
        return Person.of(COMPANY, 1, "Bartók Béla");
    }

    private static Person kodaly() {
        return Person.of(COMPANY, 2, "Kodály Zoltán");
    }

    @Test
    void findsAChangeAfterItsEventWasAwaited() {
        try (Indexed indexed = Indexed.of(folder, bartok())) {
            indexed.change(COMPANY, kodaly());
            assertThat(indexed.titles(ACCESS, "kodaly")).containsExactly("Kodály Zoltán");
            indexed.change(COMPANY, Person.of(COMPANY, 2, "Ligeti György"));
            assertThat(indexed.titles(ACCESS, "kodaly")).isEmpty();
            assertThat(indexed.titles(ACCESS, "ligeti")).containsExactly("Ligeti György");
        }
    }

    @Test
    void findsARowNoMoreThatIsGone() {
        try (Indexed indexed = Indexed.of(folder, bartok(), kodaly())) {
            indexed.clients.remove(2);
            indexed.await(indexed.log.changed(COMPANY, 2));
            assertThat(indexed.titles(ACCESS, "kodaly")).isEmpty();
            assertThat(indexed.index.count(ACCESS, "client", everything())).isEqualTo(1);
        }
    }

    @Test
    void doesNotWaitForAnEventThatNeverComes() {
        try (Indexed indexed = Indexed.of(folder, bartok())) {
            assertThat(indexed.index.awaitEvent(EventId.next(), Duration.ofMillis(20)))
                    .isFalse();
        }
    }

    @Test
    void goesOnWhereItStopped() {
        try (Indexed first = Indexed.of(folder, bartok())) {
            first.close();
            first.clients.put(kodaly());
            first.log.changed(COMPANY, 2);
            try (Indexed second = first.again(folder)) {
                assertThat(second.titles(ACCESS, "kodaly")).containsExactly("Kodály Zoltán");
                assertThat(second.titles(ACCESS, "bartok")).containsExactly("Bartók Béla");
                assertThat(second.clients.scans).hasValue(1);
            }
        }
    }

    @Test
    void scansAgainWhenTheFolderIsLost() throws IOException {
        try (Indexed first = Indexed.of(folder, bartok(), kodaly())) {
            first.close();
            empty(folder);
            try (Indexed second = first.again(folder)) {
                assertThat(second.titles(ACCESS, "bartok")).containsExactly("Bartók Béla");
                assertThat(second.clients.scans).hasValue(2);
            }
        }
    }

    @Test
    void scansAgainWhenTheFolderIsDamaged() throws IOException {
        try (Indexed first = Indexed.of(folder, bartok(), kodaly())) {
            first.close();
            damage(folder);
            try (Indexed second = first.again(folder)) {
                assertThat(second.titles(ACCESS, "bartok")).containsExactly("Bartók Béla");
                assertThat(second.index.count(ACCESS, "client", everything())).isEqualTo(2);
            }
        }
    }

    @Test
    void scansAgainWhenDocumentsHaveComeToLookDifferent() {
        try (Indexed first = Indexed.of(folder, bartok())) {
            first.close();
            first.clients.format = 2;
            first.clients.put(Person.of(COMPANY, 1, "Bartók Béla").called("Béla Bartók, composer"));
            try (Indexed second = first.again(folder)) {
                assertThat(second.titles(ACCESS, "composer")).containsExactly("Bartók Béla");
                assertThat(second.index.count(ACCESS, "client", everything())).isEqualTo(1);
            }
        }
    }

    @Test
    void scansAgainWhenTheLogIsAnotherOne() {
        try (Indexed first = Indexed.of(folder, bartok())) {
            first.close();
            try (Indexed second = Indexed.of(folder, kodaly())) {
                assertThat(second.titles(ACCESS, "bartok")).isEmpty();
                assertThat(second.titles(ACCESS, "kodaly")).containsExactly("Kodály Zoltán");
            }
        }
    }

    @Test
    void keepsTheRowsOfASourceThatIsAway() {
        try (Indexed indexed = Indexed.of(folder, bartok())) {
            indexed.index.remove(indexed.clients);
            assertThat(indexed.titles(ACCESS, "bartok")).containsExactly("Bartók Béla");
            indexed.clients.put(kodaly());
            indexed.log.changed(COMPANY, 2);
            indexed.index.add(indexed.clients);
            indexed.awaitReady();
            assertThat(indexed.titles(ACCESS, "kodaly")).containsExactly("Kodály Zoltán");
            assertThat(indexed.clients.scans).hasValue(1);
        }
    }

    @Test
    void triesAgainWhatCouldNotBeLoaded() throws InterruptedException {
        try (Indexed indexed = Indexed.of(folder, bartok())) {
            indexed.clients.failing = true;
            indexed.change(COMPANY, kodaly());
            assertThat(indexed.index.state().kinds().get("client"))
                    .extracting(IndexState.Kind::failing)
                    .isEqualTo(1);
            indexed.clients.failing = false;
            for (int tries = 0; tries < 400 && indexed.titles(ACCESS, "kodaly").isEmpty(); tries++) {
                Thread.sleep(50);
            }
            assertThat(indexed.titles(ACCESS, "kodaly")).containsExactly("Kodály Zoltán");
        }
    }

    @Test
    void opensAgainAfterAFailure() throws InterruptedException {
        try (Indexed indexed = Indexed.of(folder, bartok())) {
            indexed.index.folder().abandon();
            indexed.clients.put(kodaly());
            indexed.log.changed(COMPANY, 2);
            for (int tries = 0; tries < 400 && indexed.index.folder().broken(); tries++) {
                Thread.sleep(50);
            }
            indexed.awaitReady();
            assertThat(indexed.titles(ACCESS, "kodaly")).containsExactly("Kodály Zoltán");
            assertThat(indexed.titles(ACCESS, "bartok")).containsExactly("Bartók Béla");
        }
    }

    @Test
    void takesInRowsOfAnyLength() {
        String endless = "Á1 ".repeat(40_000);
        try (Indexed indexed = Indexed.of(folder, bartok())) {
            indexed.change(
                    COMPANY,
                    Person.of(COMPANY, 2, endless)
                            .phone("9".repeat(5_000))
                            .email("a.".repeat(5_000) + "@abc.hu")
                            .text(endless.replace(" ", ""))
                            .field("status", new FieldValue.Keyword(endless), new FieldValue.Text(endless)));
            assertThat(indexed.index.count(ACCESS, "client", everything())).isEqualTo(2);
        }
    }

    @Test
    void tellsThatItIsClosed() {
        Indexed indexed = Indexed.of(folder, bartok());
        indexed.close();
        assertThatThrownBy(() -> indexed.titles(ACCESS, "bartok")).isInstanceOf(IndexUnavailable.class);
    }

    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static void damage(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "segments_*")) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }
}
