package org.seraicrm.itests;

import java.io.ByteArrayInputStream;
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

    private static final Pattern CONTROL = Pattern.compile("\\x1B(?:\\[[0-9;?]*[A-Za-z]|[=>])|\\r");

    private OperatorShell() {}

    /** What a command prints for the operator, whose password the server told at its first start. */
    static String run(SeraiServer server, String command) throws IOException {
        return run(server, "operator", password(server), command);
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

    /**
     * What the operator's terminal shows while lines are typed one after the other, without its colours: for commands
     * that ask something themselves.
     */
    static String converse(SeraiServer server, String... lines) throws IOException {
        try (var client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> true);
            client.start();
            try (var session = client.connect("operator", "127.0.0.1", server.shellPort())
                    .verify(SeraiServer.PATIENCE)
                    .getSession()) {
                session.addPasswordIdentity(password(server));
                session.auth().verify(Duration.ofMinutes(1));
                var out = new ByteArrayOutputStream();
                try (var channel = session.createShellChannel()) {
                    channel.setIn(new ByteArrayInputStream(
                            (String.join("\r", lines) + "\rlogout\r").getBytes(StandardCharsets.UTF_8)));
                    channel.setOut(out);
                    channel.open().verify(Duration.ofMinutes(1));
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofMinutes(1));
                }
                return CONTROL.matcher(out.toString(StandardCharsets.UTF_8)).replaceAll("");
            }
        }
    }

    private static String password(SeraiServer server) throws IOException {
        var told = TOLD.matcher(Files.readString(server.console()));
        if (!told.find()) {
            throw new IllegalStateException("no password was told");
        }
        return told.group(1);
    }
}
