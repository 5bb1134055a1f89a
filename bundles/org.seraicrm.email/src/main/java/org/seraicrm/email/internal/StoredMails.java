package org.seraicrm.email.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.email.Mails;
import org.seraicrm.email.internal.jpa.FileRow;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Reads letters from the database. Any thread. */
@Component(service = Mails.class)
public final class StoredMails implements Mails {

    private static final int READ_AHEAD = 4;

    private final Store store;
    private final Sight sight;

    @Activate
    public StoredMails(@Reference Store store, @Reference Sight sight) {
        this.store = store;
        this.sight = sight;
    }

    @Override
    public Optional<Mail> find(Actor actor, MailId id) {
        return store.read(
                actor.company(),
                unit -> seen(unit, actor, id)
                        .map(row -> shown(
                                actor,
                                row,
                                row.mail(Rows.files(unit, id).stream()
                                        .filter(file -> !file.original())
                                        .map(FileRow::file)
                                        .toList()))));
    }

    /** As it is seen by who doesn't see the addresses of clients. */
    private Mail shown(Actor actor, MailRow row, Mail mail) {
        return sight.hidesAddresses(actor, row) ? mail.withoutAddresses() : mail;
    }

    private Optional<MailRow> seen(UnitOfWork unit, Actor actor, MailId id) {
        return Rows.mail(unit, id).filter(row -> sight.sees(actor, row));
    }

    @Override
    public List<Mail> journal(Actor actor, Set<MailState> states, Optional<MailId> before, int limit) {
        Set<MailState> wanted = states.isEmpty() ? Set.of(MailState.values()) : states;
        return store.read(actor.company(), unit -> {
            Stream<MailRow> rows = unit
                    .entities(Rows.UNIT)
                    .createQuery(
                            "SELECT m FROM MailRow m WHERE m.state IN :states AND m.id < :before ORDER BY m.id DESC",
                            MailRow.class)
                    .setParameter("states", wanted)
                    .setParameter("before", before.map(MailId::value).orElse(Long.MAX_VALUE))
                    .setMaxResults(limit * READ_AHEAD)
                    .getResultList()
                    .stream();
            return lines(rows, actor, limit);
        });
    }

    @Override
    public List<Mail> of(Actor actor, ClientId client, int limit) {
        return store.read(actor.company(), unit -> {
            Stream<MailRow> rows = unit
                    .entities(Rows.UNIT)
                    .createQuery("SELECT m FROM MailRow m WHERE m.client = :client ORDER BY m.id DESC", MailRow.class)
                    .setParameter("client", client.value())
                    .setMaxResults(limit * READ_AHEAD)
                    .getResultList()
                    .stream();
            return lines(rows, actor, limit);
        });
    }

    private List<Mail> lines(Stream<MailRow> rows, Actor actor, int limit) {
        return rows.filter(row -> sight.sees(actor, row))
                .limit(limit)
                .map(row -> shown(actor, row, row.mail(List.of())))
                .map(StoredMails::line)
                .toList();
    }

    /** Without what is long. */
    private static Mail line(Mail mail) {
        return new Mail(
                mail.id(),
                mail.incoming(),
                mail.state(),
                mail.client(),
                mail.card(),
                mail.author(),
                mail.from(),
                mail.to(),
                mail.subject(),
                "",
                Optional.empty(),
                mail.automatic(),
                mail.at(),
                mail.reason(),
                List.of());
    }

    @Override
    public Optional<Content> original(Actor actor, MailId id) {
        return store.read(
                        actor.company(),
                        unit -> seen(unit, actor, id)
                                .filter(row -> !sight.hidesAddresses(actor, row))
                                .flatMap(row -> Rows.files(unit, id).stream()
                                        .filter(FileRow::original)
                                        .findFirst()))
                .map(file -> new ChunkedContent(actor.company(), file));
    }

    @Override
    public Optional<Content> file(Actor actor, FileId id) {
        return store.read(
                        actor.company(),
                        unit -> Rows.file(unit, id)
                                .filter(file -> file.mail()
                                        .flatMap(mail -> seen(unit, actor, mail))
                                        .filter(row -> !file.original() || !sight.hidesAddresses(actor, row))
                                        .isPresent()))
                .map(file -> new ChunkedContent(actor.company(), file));
    }

    /** Reads one piece at a time, each in a transaction of its own, so that no slow reader holds one. */
    private final class ChunkedContent implements Content {

        private final CompanyId company;
        private final FileRow file;

        ChunkedContent(CompanyId company, FileRow file) {
            this.company = company;
            this.file = file;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public String type() {
            return file.type();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            Rows.CONTENTS.writeTo(store, company, file.id(), out);
        }
    }
}
