package org.seraicrm.email.internal.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.seraicrm.email.internal.Mailbox.Account;
import org.seraicrm.platform.kernel.Problem;

/** What mail servers do when something is set up wrong, with GreenMail's. */
class TroublesTest {

    private static final String HOST = "127.0.0.1";
    private static final GreenMail SERVERS = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP)
    });

    @BeforeAll
    static void start() {
        SERVERS.start();
        SERVERS.setUser("anna@firm.example", "anna@firm.example", "secret");
    }

    @AfterAll
    static void stop() {
        SERVERS.stop();
    }

    private static Account account(int port, String security, String password) {
        return new Account(HOST, port, security, "anna@firm.example", Optional.of(password));
    }

    private interface Work {
        void with(Account account) throws MessagingException;
    }

    private static Problem trouble(Account account, Work work) {
        try {
            work.with(account);
        } catch (MessagingException failed) {
            return Troubles.of("IMAP", account, failed);
        }
        throw new AssertionError("nothing went wrong");
    }

    private static void fetch(Account account) throws MessagingException {
        try (Store store = MailSessions.store(account);
                Folder folder = store.getFolder("Nowhere")) {
            folder.open(Folder.READ_ONLY);
        }
    }

    private static void send(Account account) throws MessagingException {
        try (Transport transport = MailSessions.transport(account)) {
            transport.isConnected();
        }
    }

    @Test
    void aWrongPasswordIsToldAsSuch() {
        int imap = SERVERS.getImap().getPort();
        int smtp = SERVERS.getSmtp().getPort();

        assertThat(trouble(account(imap, "none", "wrong"), TroublesTest::fetch).code())
                .isEqualTo("mail.trouble.login");
        assertThat(trouble(account(smtp, "none", "wrong"), TroublesTest::send).code())
                .isEqualTo("mail.trouble.login");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithItsPort() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            nobody = socket.getLocalPort();
        }

        Problem problem = trouble(account(nobody, "none", "secret"), TroublesTest::fetch);

        assertThat(problem.code()).isEqualTo("mail.trouble.unreachable");
        assertThat(problem.arguments()).containsEntry("server", "IMAP 127.0.0.1:" + nobody);
        assertThat(trouble(account(nobody, "none", "secret"), TroublesTest::send)
                        .code())
                .isEqualTo("mail.trouble.unreachable");
    }

    @Test
    void encryptionThatTheServerDoesNotOfferIsToldAsSuch() {
        int imap = SERVERS.getImap().getPort();
        int smtp = SERVERS.getSmtp().getPort();

        for (String security : new String[] {"tls", "starttls"}) {
            assertThat(trouble(account(imap, security, "secret"), TroublesTest::fetch)
                            .code())
                    .as("IMAP with %s", security)
                    .isEqualTo("mail.trouble.encryption");
            assertThat(trouble(account(smtp, security, "secret"), TroublesTest::send)
                            .code())
                    .as("SMTP with %s", security)
                    .isEqualTo("mail.trouble.encryption");
        }
    }

    @Test
    void aMissingFolderIsToldAsSuch() {
        int imap = SERVERS.getImap().getPort();

        assertThat(trouble(account(imap, "none", "secret"), TroublesTest::fetch).code())
                .isEqualTo("mail.trouble.folder");
    }
}
