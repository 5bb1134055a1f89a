package org.seraicrm.itests.outside;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** A mail server that speaks SMTP and IMAP, with the company's mailbox on it. */
public final class PostOffice implements AutoCloseable {

    /** The company's address. */
    public static final String OFFICE = "office@karavan.test";

    private static final String PASSWORD = "mailbox-password";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GreenMail server;
    private final GreenMailUser office;

    /** Starts on free ports. */
    public PostOffice() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        office = server.setUser(OFFICE, PASSWORD);
    }

    /** The settings of a mailbox channel, in whose name a user files letters. */
    public Map<String, Object> settings(String user) {
        return Map.ofEntries(
                Map.entry("address", OFFICE),
                Map.entry("name", "Karaván Kft."),
                Map.entry("user", user),
                Map.entry("smtpHost", "127.0.0.1"),
                Map.entry("smtpPort", server.getSmtp().getPort()),
                Map.entry("smtpSecurity", "none"),
                Map.entry("imapHost", "127.0.0.1"),
                Map.entry("imapPort", server.getImap().getPort()),
                Map.entry("imapSecurity", "none"),
                Map.entry("imapUser", OFFICE),
                Map.entry("imapPassword", PASSWORD),
                Map.entry("every", 1));
    }

    /** A letter that the company gets, its headers and body as they stand. */
    public void arrive(byte[] raw) {
        try {
            office.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException malformed) {
            throw new IllegalArgumentException(new String(raw, StandardCharsets.ISO_8859_1), malformed);
        }
    }

    /** As {@link #arrive(byte[])}, in UTF-8. */
    public void arrive(String raw) {
        arrive(raw.getBytes(StandardCharsets.UTF_8));
    }

    /** A letter of plain text with an id of its own. */
    public static String letter(String from, String subject, String more, String text) {
        return "From: " + from + "\r\nTo: " + OFFICE + "\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + subject.hashCode()
                + "." + from.hashCode() + "@client.test>\r\nMIME-Version: 1.0\r\n" + more
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text + "\r\n";
    }

    /** Letters that the company has sent, each of them once for each time it came. */
    public List<MimeMessage> sent() {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> header(message, "From").contains(OFFICE))
                .toList();
    }

    /** The first letter with this in its subject that the company has sent. */
    public MimeMessage waitsFor(String subject) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (MimeMessage message : sent()) {
                if (subject(message).contains(subject)) {
                    return message;
                }
            }
            pause();
        }
        throw new AssertionError("no letter about " + subject);
    }

    /** The decoded subject; empty when there is none. */
    public static String subject(MimeMessage message) {
        try {
            return Objects.requireNonNullElse(message.getSubject(), "");
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** A header as it was sent; empty when there is none. */
    public static String header(MimeMessage message, String name) {
        try {
            return Objects.requireNonNullElse(message.getHeader(name, ", "), "");
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
