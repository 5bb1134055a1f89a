package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.security.UnreadableSecret;

class KeyFileSecretBoxTest {

    private static final String SECRET = "123456:bot-token – тайна";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void givesBackWhatItSealedAfterARestart() throws IOException {
        var sealed = new KeyFileSecretBox(folder).seal("channel/1", SECRET);

        assertThat(sealed).startsWith("v1:").doesNotContain("bot-token");
        assertThat(new KeyFileSecretBox(folder).open("channel/1", sealed)).isEqualTo(SECRET);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() throws IOException {
        var box = new KeyFileSecretBox(folder);

        assertThat(box.seal("a", SECRET)).isNotEqualTo(box.seal("a", SECRET));
    }

    @Test
    void opensOnlyForTheSamePurposeAndUndamaged() throws IOException {
        var box = new KeyFileSecretBox(folder);
        var sealed = box.seal("channel/1", SECRET);
        var last = sealed.charAt(sealed.length() - 2);
        var damaged = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.charAt(sealed.length() - 1);

        assertThatThrownBy(() -> box.open("channel/2", sealed)).isInstanceOf(UnreadableSecret.class);
        assertThatThrownBy(() -> box.open("channel/1", damaged))
                .isInstanceOf(UnreadableSecret.class)
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> box.open("channel/1", "v9:AAAA")).isInstanceOf(UnreadableSecret.class);
        assertThatThrownBy(() -> box.open("channel/1", "plain")).isInstanceOf(UnreadableSecret.class);
    }

    @Test
    void keepsTheKeyForTheOwnerOnly() throws IOException {
        new KeyFileSecretBox(folder.resolve("keys"));

        var key = folder.resolve("keys/secrets-1.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(key);
        }
    }

    @Test
    void sealsWithTheNewestKeyAndStillOpensWithTheOld() throws IOException {
        var old = new KeyFileSecretBox(folder).seal("a", SECRET);
        Files.write(folder.resolve("secrets-2.key"), new byte[32]);

        var box = new KeyFileSecretBox(folder);

        assertThat(box.seal("a", SECRET)).startsWith("v2:");
        assertThat(box.open("a", old)).isEqualTo(SECRET);
    }
}
