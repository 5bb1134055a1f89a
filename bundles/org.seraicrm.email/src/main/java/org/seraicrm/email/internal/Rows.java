package org.seraicrm.email.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.email.MailId;
import org.seraicrm.email.internal.jpa.FileRow;
import org.seraicrm.email.internal.jpa.FolderRow;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.store.Chunks;
import org.seraicrm.platform.store.UnitOfWork;

/** Finds rows. */
final class Rows {

    /** This bundle's persistence unit. */
    static final String UNIT = "org.seraicrm.email";

    /** What files hold. */
    static final Chunks CONTENTS = new Chunks("mail_chunk");

    private Rows() {}

    static Optional<MailRow> mail(UnitOfWork unit, MailId id) {
        return Optional.ofNullable(unit.entities(UNIT).find(MailRow.class, id.value()));
    }

    static Optional<FileRow> file(UnitOfWork unit, FileId id) {
        return Optional.ofNullable(unit.entities(UNIT).find(FileRow.class, id.value()));
    }

    static Optional<FolderRow> folder(UnitOfWork unit, ChannelId channel) {
        return Optional.ofNullable(unit.entities(UNIT).find(FolderRow.class, channel.value()));
    }

    /** All files of a letter, its original too, in the order they were kept. */
    static List<FileRow> files(UnitOfWork unit, MailId mail) {
        return unit.entities(UNIT)
                .createQuery("SELECT f FROM FileRow f WHERE f.mail = :mail ORDER BY f.id", FileRow.class)
                .setParameter("mail", mail.value())
                .getResultList();
    }

    /** Letters of the company with one of these message ids. */
    static List<MailRow> withMessageIds(UnitOfWork unit, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : unit.entities(UNIT)
                        .createQuery(
                                "SELECT m FROM MailRow m WHERE m.messageId IN :ids ORDER BY m.id DESC", MailRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    static boolean known(UnitOfWork unit, ChannelId channel, String messageKey) {
        return !unit.entities(UNIT)
                .createQuery(
                        "SELECT m.id FROM MailRow m WHERE m.channel = :channel AND m.messageKey = :key", Long.class)
                .setParameter("channel", channel.value())
                .setParameter("key", messageKey)
                .getResultList()
                .isEmpty();
    }
}
