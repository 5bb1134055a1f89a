package org.seraicrm.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.seraicrm.platform.testkit.SeraiServer;

/** The operator's shell, reached over SSH. */
final class OperatorShell {

    private static final Pattern TOLD = Pattern.compile("operator@127\\.0\\.0\\.1, password (\\S+) \\(shown once\\)");

    private OperatorShell() {}

    /** What a command prints for the operator, whose password the server told at its first start. */
    static String run(SeraiServer server, String command) throws IOException {
        var told = TOLD.matcher(Files.readString(server.console()));
        if (!told.find()) {
            throw new IllegalStateException("no password was told");
        }
        return run(server, "operator", told.group(1), command);
    }

    /** What a command prints for a user. */
    static String run(SeraiServer server, String user, String password, String command) throws IOException {
        try (var client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> true);
            client.start();
            try (var session = client.connect(user, "127.0.0.1", server.shellPort())
                    .verify(SeraiServer.PATIENCE)
                    .getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(Duration.ofMinutes(1));
                var out = new ByteArrayOutputStream();
                try (var channel = session.createExecChannel(command)) {
                    channel.setOut(out);
                    channel.open().verify(Duration.ofMinutes(1));
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofMinutes(1));
                }
                return out.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
