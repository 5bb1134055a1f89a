package org.seraicrm.email.internal.camel;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seraicrm.email.MailFiles;
import org.seraicrm.email.internal.Arrival;
import org.seraicrm.email.internal.Inbox;
import org.seraicrm.email.internal.Inbox.Progress;
import org.seraicrm.email.internal.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what is new in a folder, oldest first, by unique identifiers. The folder is opened for reading only, so that
 * no letter is marked as seen by us.
 */
final class MailboxReading {

    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,490})>");

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReading.class);
    private static final int PATIENCE = 3;

    private final Mailbox mailbox;
    private final Inbox inbox;
    private final Map<Long, Integer> failures = new HashMap<>();

    MailboxReading(Mailbox mailbox, Inbox inbox) {
        this.mailbox = mailbox;
        this.inbox = inbox;
    }

    void read() throws MessagingException, IOException {
        try (Store store = MailSessions.store(mailbox.incoming().orElseThrow());
                Folder folder = store.getFolder(mailbox.folder())) {
            folder.open(Folder.READ_ONLY);
            read(folder, (UIDFolder) folder);
        }
    }

    /** Letters that are left alone are passed over together, so that an old mailbox is not one transaction for each. */
    private void read(Folder folder, UIDFolder uids) throws MessagingException, IOException {
        Progress before = inbox.progress(mailbox);
        long validity = uids.getUIDValidity();
        long last = before.validity() == validity ? before.last() : 0;
        Message[] messages = uids.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        folder.fetch(messages, profile());
        long passed = last;
        for (Message message : messages) {
            long uid = message == null ? 0 : uids.getUID(message);
            if (uid > last && !taken((MimeMessage) message, validity, uid, before)) {
                passed = uid;
            }
        }
        if (passed > last || before.validity() != validity) {
            inbox.read(mailbox, validity, passed);
        }
    }

    private static FetchProfile profile() {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add("Message-ID");
        return profile;
    }

    private boolean taken(MimeMessage message, long validity, long uid, Progress before)
            throws MessagingException, IOException {
        Optional<String> id = messageId(message);
        Instant arrived = arrived(message);
        if (arrived.isBefore(before.since())
                || id.filter(known -> inbox.knows(mailbox, known)).isPresent()) {
            return false;
        }
        long size = message.getSize();
        byte[] raw = size > MailFiles.LARGEST ? header(message) : whole(message);
        take(new Arrival(validity, uid, id, Math.max(size, raw.length), arrived, raw));
        return true;
    }

    /** A letter that fails at several looks must not stand in the way of those behind it. */
    private void take(Arrival arrival) {
        try {
            inbox.take(mailbox, arrival);
        } catch (RuntimeException failed) { // edge: a stranger's bytes
            LOG.warn("Letter {} of mailbox {} can't be taken", arrival.uid(), mailbox.id(), failed);
            if (failures.merge(arrival.uid(), 1, Integer::sum) < PATIENCE) {
                throw failed;
            }
            inbox.refuse(mailbox, arrival);
        }
    }

    private static Optional<String> messageId(MimeMessage message) throws MessagingException {
        Matcher id =
                MESSAGE_ID.matcher(Optional.ofNullable(message.getMessageID()).orElse(""));
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    @SuppressWarnings("JavaUtilDate") // the only form jakarta.mail knows
    private static Instant arrived(MimeMessage message) throws MessagingException {
        return Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .orElseGet(Instant::now);
    }

    private static byte[] whole(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        message.writeTo(raw);
        return raw.toByteArray();
    }

    private static byte[] header(MimeMessage message) throws MessagingException {
        StringBuilder header = new StringBuilder();
        Enumeration<String> lines = message.getAllHeaderLines();
        while (lines.hasMoreElements()) {
            header.append(lines.nextElement()).append("\r\n");
        }
        return header.append("\r\n").toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
