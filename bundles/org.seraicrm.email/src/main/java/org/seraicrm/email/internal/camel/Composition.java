package org.seraicrm.email.internal.camel;

import jakarta.activation.CommandInfo;
import jakarta.activation.CommandMap;
import jakarta.activation.DataContentHandler;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.handlers.multipart_mixed;
import org.jspecify.annotations.Nullable;
import org.seraicrm.email.internal.Mailbox;
import org.seraicrm.email.internal.Outgoing;

/** Puts a letter into the form it travels in. */
final class Composition {

    /** What writes letters of several parts. Left to itself, jakarta.activation looks for it where this thread comes from. */
    private static final CommandMap SEVERAL_PARTS = new CommandMap() {

        @Override
        public DataContentHandler createDataContentHandler(String type) {
            return new multipart_mixed();
        }

        @Override
        public CommandInfo[] getPreferredCommands(String type) {
            return new CommandInfo[0];
        }

        @Override
        public CommandInfo[] getAllCommands(String type) {
            return new CommandInfo[0];
        }

        @Override
        public @Nullable CommandInfo getCommand(String type, String command) {
            return null;
        }
    };

    private static final int FOLDED = 12;

    private Composition() {}

    @SuppressWarnings("JavaUtilDate") // the only form jakarta.mail knows
    static MimeMessage of(Mailbox mailbox, Outgoing letter) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(from(mailbox, letter));
        message.setReplyTo(new InternetAddress[] {from(mailbox, letter)});
        message.setRecipients(Message.RecipientType.TO, addresses(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.written()));
        threads(message, letter);
        if (mailbox.receipts()) {
            message.setHeader("Disposition-Notification-To", mailbox.address());
        }
        content(message, letter);
        message.saveChanges();
        message.setHeader("Message-ID", "<" + letter.messageId() + ">");
        return message;
    }

    private static InternetAddress from(Mailbox mailbox, Outgoing letter) throws UnsupportedEncodingException {
        String name = letter.sender().isEmpty() ? mailbox.name() : letter.sender();
        return new InternetAddress(mailbox.address(), name, StandardCharsets.UTF_8.name());
    }

    private static InternetAddress[] addresses(List<String> to) throws AddressException {
        InternetAddress[] addresses = new InternetAddress[to.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(to.get(i), false);
        }
        return addresses;
    }

    /** In-Reply-To and References (RFC 5322, 3.6.4): the oldest first. */
    private static void threads(MimeMessage message, Outgoing letter) throws MessagingException {
        if (letter.answers().isEmpty()) {
            return;
        }
        message.setHeader("In-Reply-To", "<" + letter.answers().get(0) + ">");
        List<String> oldestFirst = new java.util.ArrayList<>(letter.answers());
        java.util.Collections.reverse(oldestFirst);
        String references = oldestFirst.stream().map(id -> "<" + id + ">").collect(Collectors.joining(" "));
        message.setHeader("References", MimeUtility.fold(FOLDED, references));
    }

    private static void content(MimeMessage message, Outgoing letter) throws MessagingException {
        if (letter.files().isEmpty()) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            return;
        }
        MimeMultipart parts = new MimeMultipart("mixed");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (Outgoing.Enclosed file : letter.files()) {
            parts.addBodyPart(part(file));
        }
        message.setContent(parts);
        message.getDataHandler().setCommandMap(SEVERAL_PARTS);
    }

    private static MimeBodyPart part(Outgoing.Enclosed file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        part.setFileName(encoded(file.name()));
        part.setDisposition(jakarta.mail.Part.ATTACHMENT);
        return part;
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), "B");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
    }
}
