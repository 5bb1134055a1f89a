package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.SeraiServer;

/** The operator's shell over SSH: one account, made at the first start, told once. */
class OperatorShellIT {

    private static final Pattern TOLD = Pattern.compile("operator@127\\.0\\.0\\.1, password (\\S+) \\(shown once\\)");

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    void letsInWithThePasswordOfTheFirstStart() throws IOException {
        assertThat(OperatorShell.run(server, "operator", told().get(0), "bundle:list -t 0 -s"))
                .contains("org.seraicrm.platform.store");
    }

    @Test
    void refusesTheUsersThatKarafIsKnownFor() {
        for (var name : List.of("karaf", "admin", "smx", "operator")) {
            assertThatThrownBy(() -> OperatorShell.run(server, name, name, "bundle:list"))
                    .isInstanceOf(SshException.class);
        }
    }

    @Test
    void tellsThePasswordOnceAndKeepsOnlyADigest() throws IOException {
        var password = told().get(0);
        server.restart();

        assertThat(told()).containsExactly(password);
        var users = server.data().resolve("etc").resolve("users.properties");
        assertThat(Files.readString(users)).doesNotContain(password);
        assertThat(Files.getPosixFilePermissions(users))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(OperatorShell.run(server, "operator", password, "bundle:list"))
                .isNotEmpty();
    }

    private static List<String> told() throws IOException {
        return TOLD.matcher(Files.readString(server.console()))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
