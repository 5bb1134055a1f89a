package org.seraicrm.email.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailFiles;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.email.internal.jpa.Envelope;
import org.seraicrm.email.internal.jpa.FileRow;
import org.seraicrm.email.internal.jpa.FolderRow;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.email.internal.mime.Correspondent;
import org.seraicrm.email.internal.mime.Decoding;
import org.seraicrm.email.internal.mime.Letter;
import org.seraicrm.email.internal.mime.LetterReader;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Keeps what came in: the letter, its original and how far the mailbox was read, in one transaction, before anybody
 * thinks about where it belongs. So nothing is lost, and nothing comes twice.
 */
@Component(service = Inbox.class)
public final class Inbox {

    /** A mailbox that is set up brings the letters of the day before along. */
    private static final Duration BEFORE_SETUP = Duration.ofDays(1);

    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_CORRESPONDENT = 400;

    /**
     * How far a mailbox was read.
     *
     * @param validity of the folder's identifiers; 0 before the first time
     * @param last identifier that was taken
     * @param since what arrived before is left alone
     */
    public record Progress(long validity, long last, Instant since) {}

    private final Store store;
    private final Companies companies;
    private final Filing filing;

    @Activate
    public Inbox(@Reference Store store, @Reference Companies companies, @Reference Filing filing) {
        this.store = store;
        this.companies = companies;
        this.filing = filing;
    }

    /** How far a mailbox was read. */
    public Progress progress(Mailbox mailbox) {
        return store.write(mailbox.company(), unit -> {
            FolderRow folder = folder(unit, mailbox.id());
            return new Progress(folder.validity(), folder.last(), folder.since());
        });
    }

    /** Notes how far a mailbox was read. */
    public void read(Mailbox mailbox, long validity, long uid) {
        store.write(mailbox.company(), unit -> {
            advance(unit, mailbox.id(), validity, uid);
            return uid;
        });
    }

    /** Whether a letter is there already, by its message id. */
    public boolean knows(Mailbox mailbox, String messageId) {
        String key = Digest.of(messageId.strip());
        return store.read(mailbox.company(), unit -> Rows.known(unit, mailbox.id(), key));
    }

    /** Keeps a letter, and files it. */
    public void take(Mailbox mailbox, Arrival arrival) {
        Locale language =
                companies.find(mailbox.company()).map(Company::language).orElse(Locale.ENGLISH);
        Letter letter = LetterReader.read(arrival.raw(), Decoding.of(language));
        Optional<MailId> kept = store.write(mailbox.company(), unit -> keep(unit, mailbox, arrival, letter));
        kept.ifPresent(mail -> filing.file(mailbox.company(), mail));
    }

    /** Keeps a letter that can't be taken as it is: its original, and nothing read from it. */
    public void refuse(Mailbox mailbox, Arrival arrival) {
        store.write(mailbox.company(), unit -> {
            advance(unit, mailbox.id(), arrival.validity(), arrival.uid());
            Envelope envelope =
                    new Envelope("", List.of(), "", List.of(), "", "", Optional.empty(), true, arrival.arrived());
            MailRow row = MailRow.incoming(mailbox.id(), arrival.key(), envelope, unit.now());
            row.state(MailState.REFUSED);
            row.reason("mail.unreadable");
            unit.entities(Rows.UNIT).persist(row);
            keep(unit, original(arrival, unit.now()), row.id(), arrival.raw());
            return row.id();
        });
    }

    private static FileRow original(Arrival arrival, Instant now) {
        return new FileRow("original.eml", "message/rfc822", arrival.raw().length, now).asOriginal();
    }

    private static Optional<MailId> keep(UnitOfWork unit, Mailbox mailbox, Arrival arrival, Letter letter) {
        advance(unit, mailbox.id(), arrival.validity(), arrival.uid());
        if (Rows.known(unit, mailbox.id(), arrival.key())) {
            return Optional.empty();
        }
        MailRow row = MailRow.incoming(mailbox.id(), arrival.key(), envelope(arrival, letter), unit.now());
        settle(unit, row, arrival, letter);
        unit.entities(Rows.UNIT).persist(row);
        files(unit, row, arrival, letter);
        return row.state() == MailState.RECEIVED ? Optional.of(row.id()) : Optional.empty();
    }

    private static void advance(UnitOfWork unit, ChannelId channel, long validity, long uid) {
        FolderRow folder = folder(unit, channel);
        folder.read(validity, folder.validity() == validity ? Math.max(folder.last(), uid) : uid);
    }

    private static FolderRow folder(UnitOfWork unit, ChannelId channel) {
        return Rows.folder(unit, channel).orElseGet(() -> {
            FolderRow fresh = new FolderRow(channel, unit.now().minus(BEFORE_SETUP));
            unit.entities(Rows.UNIT).persist(fresh);
            return fresh;
        });
    }

    /** What is clear without asking who the sender is. */
    private static void settle(UnitOfWork unit, MailRow row, Arrival arrival, Letter letter) {
        if (arrival.size() > MailFiles.LARGEST) {
            row.state(MailState.REFUSED);
            row.reason("mail.tooLarge " + arrival.size());
        } else if (letter.report().isPresent()) {
            ReportedMails.note(unit, letter.report().get()).ifPresent(about -> {
                row.about(about);
                row.state(MailState.DISMISSED);
            });
        } else if (letter.messageId().isPresent()
                && Rows.withMessageIds(unit, List.of(letter.messageId().get())).stream()
                        .anyMatch(known -> !known.incoming())) {
            row.state(MailState.DISMISSED);
            row.reason("mail.ownReturned");
        }
    }

    private static Envelope envelope(Arrival arrival, Letter letter) {
        return new Envelope(
                letter.messageId().orElse(""),
                letter.answers().stream().limit(20).toList(),
                letter.from().map(Inbox::shown).orElse(""),
                Stream.concat(letter.to().stream(), letter.copies().stream())
                        .limit(MOST_RECIPIENTS)
                        .map(Inbox::shown)
                        .toList(),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.automatic(),
                letter.sent().orElse(arrival.arrived()));
    }

    /** An address that is long because somebody is playing loses its name, not its end. */
    private static String shown(Correspondent correspondent) {
        String whole = correspondent.toString();
        String address = correspondent.address();
        return whole.length() <= LONGEST_CORRESPONDENT
                ? whole
                : address.substring(0, Math.min(address.length(), LONGEST_CORRESPONDENT));
    }

    private static void files(UnitOfWork unit, MailRow row, Arrival arrival, Letter letter) {
        keep(unit, original(arrival, unit.now()), row.id(), arrival.raw());
        if (row.state() != MailState.REFUSED) {
            letter.enclosures()
                    .forEach(file -> keep(
                            unit,
                            new FileRow(file.name(), cut(file.type()), file.content().length, unit.now()),
                            row.id(),
                            file.content()));
        }
    }

    private static String cut(String type) {
        return type.length() > 200 ? "application/octet-stream" : type;
    }

    private static void keep(UnitOfWork unit, FileRow file, MailId mail, byte[] content) {
        unit.entities(Rows.UNIT).persist(file.to(mail));
        try {
            Rows.CONTENTS.write(unit, file.id(), new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
