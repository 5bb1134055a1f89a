package org.seraicrm.email.internal;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailFailed;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailSent;
import org.seraicrm.email.MailState;
import org.seraicrm.email.internal.MailServers.NotSent;
import org.seraicrm.email.internal.jpa.FileRow;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/**
 * Sends one letter: claims it for a while, sends outside of any transaction, notes what came of it. Whoever is killed in
 * between leaves a claim that runs out, and the letter goes out again with the same Message-ID. Any thread.
 */
@Component(service = Postman.class)
public final class Postman {

    /** Pauses after the first, second … failure; one more and it has failed. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Store store;
    private final Channels channels;
    private final MailServers servers;
    private final List<Duration> pauses;
    private final Set<MailId> inHand = ConcurrentHashMap.newKeySet();

    @Activate
    public Postman(@Reference Store store, @Reference Channels channels, @Reference MailServers servers) {
        this(store, channels, servers, PAUSES);
    }

    Postman(Store store, Channels channels, MailServers servers, List<Duration> pauses) {
        this.store = store;
        this.channels = channels;
        this.servers = servers;
        this.pauses = List.copyOf(pauses);
    }

    /** Sends it, if it is still to be sent and nobody is at it. */
    public void deliver(CompanyId company, MailId id) {
        if (!inHand.add(id)) {
            return;
        }
        try {
            Optional<MailRow> claimed = store.write(company, unit -> claim(unit, id));
            claimed.ifPresent(row -> deliver(company, row));
        } finally {
            inHand.remove(id);
        }
    }

    private static Optional<MailRow> claim(UnitOfWork unit, MailId id) {
        return Rows.mail(unit, id)
                .filter(row -> row.state() == MailState.QUEUED && !row.due().isAfter(unit.now()))
                .map(row -> {
                    row.due(unit.now().plus(CLAIM));
                    return row;
                });
    }

    private void deliver(CompanyId company, MailRow row) {
        List<OpenChannel> open = channels.open(company, MailboxKind.ID);
        Optional<OpenChannel> channel = open.stream()
                .filter(at -> at.id().equals(row.channel()))
                .findFirst()
                .or(() -> open.stream().findFirst());
        try {
            if (channel.isEmpty()) {
                throw new NotSent("no mailbox", false, new IllegalStateException("no mailbox is switched on"));
            }
            servers.send(Mailbox.of(channel.get()), letter(company, row));
            note(company, row.id(), Postman::sent);
            channel.get().succeeded();
        } catch (NotSent failed) {
            note(company, row.id(), (unit, mail) -> failed(unit, mail, failed));
            channel.ifPresent(at -> at.failed(
                    new Problem(Problem.Kind.FAILED, "channel.failed", Map.of("detail", reason(failed)), List.of())));
        }
    }

    private Outgoing letter(CompanyId company, MailRow row) {
        List<FileRow> files = store.read(company, unit -> Rows.files(unit, row.id()));
        List<Outgoing.Enclosed> enclosed = new ArrayList<>();
        files.forEach(file -> enclosed.add(new Outgoing.Enclosed(file.name(), file.type(), content(company, file))));
        return new Outgoing(
                row.messageId(),
                row.sender(),
                row.recipients(),
                row.subject(),
                row.text(),
                row.answers(),
                row.written(),
                enclosed);
    }

    private byte[] content(CompanyId company, FileRow file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) file.size());
        Optional<byte[]> chunk = chunk(company, file, 0);
        for (int place = 1; chunk.isPresent(); place++) {
            content.writeBytes(chunk.get());
            chunk = chunk(company, file, place);
        }
        return content.toByteArray();
    }

    private Optional<byte[]> chunk(CompanyId company, FileRow file, int place) {
        return store.read(company, unit -> Rows.CONTENTS.read(unit, file.id(), place));
    }

    private interface Note {
        void on(UnitOfWork unit, MailRow row);
    }

    private void note(CompanyId company, MailId id, Note note) {
        store.write(company, unit -> {
            Rows.mail(unit, id).ifPresent(row -> note.on(unit, row));
            return id;
        });
    }

    private static void sent(UnitOfWork unit, MailRow row) {
        row.tried();
        row.state(MailState.SENT);
        row.reason("");
        Facts.record(unit, row, new MailSent(row.id(), String.join(", ", row.recipients()), row.subject()));
    }

    private void failed(UnitOfWork unit, MailRow row, NotSent failure) {
        row.reason(reason(failure));
        if (failure.forGood() || row.attempts() >= pauses.size()) {
            row.state(MailState.FAILED);
            String to = String.join(", ", row.recipients());
            Facts.record(unit, row, new MailFailed(row.id(), to, row.subject(), row.reason()));
        } else {
            row.due(unit.now().plus(pauses.get(row.attempts())));
        }
        row.tried();
    }

    private static String reason(NotSent failure) {
        return Optional.ofNullable(failure.getMessage()).orElse("");
    }
}
