package org.seraicrm.email.internal;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.email.SendMail;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;

/** A firm with a mailbox at GreenMail's servers, for tests. */
abstract class Mailing {

    static final String OFFICE = "office@firm.example";

    static Firm firm;
    static GreenMail servers;
    static GreenMailUser office;

    @BeforeAll
    static void open(@TempDir Path folder) throws UserException {
        firm = new Firm(folder);
        servers = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        servers.start();
        office = servers.setUser(OFFICE, OFFICE, "secret");
        firm.mailbox(settings("INBOX"));
    }

    static Map<String, Object> settings(String folder) {
        return Map.ofEntries(
                Map.entry("address", OFFICE),
                Map.entry("name", "Levél Kft."),
                Map.entry("user", firm.anna.user().text()),
                Map.entry("smtpHost", "127.0.0.1"),
                Map.entry("smtpPort", servers.getSmtp().getPort()),
                Map.entry("smtpSecurity", "none"),
                Map.entry("imapHost", "127.0.0.1"),
                Map.entry("imapPort", servers.getImap().getPort()),
                Map.entry("imapSecurity", "none"),
                Map.entry("imapPassword", "secret"),
                Map.entry("folder", folder),
                Map.entry("every", 1));
    }

    @AfterAll
    static void close() {
        firm.close();
        servers.stop();
    }

    static void arrive(String raw) throws MessagingException {
        arrive(raw.getBytes(StandardCharsets.UTF_8));
    }

    static void arrive(byte[] raw) throws MessagingException {
        office.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    static String letter(String from, String subject, String more) {
        return "From: " + from + "\r\nTo: " + OFFICE + "\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + subject.hashCode() + "." + from.hashCode() + "@test>\r\n" + more;
    }

    static SendMail mail(ClientId client, String subject, FileId... files) {
        return new SendMail(
                Optional.empty(),
                Optional.of(client),
                Optional.empty(),
                subject,
                "Dear client,\nhere it is.",
                Optional.empty(),
                Optional.of(List.of(files)));
    }

    static MimeMessage sent(String subject) {
        Firm.eventually(() -> find(subject).isPresent());
        return find(subject).orElseThrow();
    }

    private static Optional<MimeMessage> find(String subject) {
        for (MimeMessage message : servers.getReceivedMessages()) {
            try {
                if (subject.equals(message.getSubject())
                        && message.getHeader("Message-ID", ",").contains("serai.")) {
                    return Optional.of(message);
                }
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return Optional.empty();
    }

    static List<String> types(ClientId client) {
        return firm.history(client).stream().map(Entry::type).toList();
    }
}
