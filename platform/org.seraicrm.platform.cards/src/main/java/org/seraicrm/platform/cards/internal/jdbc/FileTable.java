package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.store.Chunks;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Files of the unit's company, newest first where there are several. */
public final class FileTable {

    /** Their contents. */
    public static final Chunks CONTENTS = new Chunks("kept_file_chunk");

    private static final String SELECT = "SELECT id, client_id, card_id, module_id, author, name, content_type,"
            + " file_size, trashed, added FROM kept_file WHERE company_id = ? AND ";

    private FileTable() {}

    public static Optional<KeptFile> find(UnitOfWork unit, KeptFileId id) {
        return Sql.first(unit, FileTable::read, SELECT + "id = ?", unit.company(), id);
    }

    /** Of a client and its cards, out of the trash. */
    public static List<KeptFile> of(UnitOfWork unit, ClientId client) {
        return Sql.list(
                unit,
                FileTable::read,
                SELECT + "client_id = ? AND trashed = FALSE ORDER BY id DESC",
                unit.company(),
                client);
    }

    /** Of a client and its cards, those in the trash too. */
    public static List<KeptFile> everOf(UnitOfWork unit, ClientId client) {
        return Sql.list(unit, FileTable::read, SELECT + "client_id = ? ORDER BY id DESC", unit.company(), client);
    }

    /** Of a card, out of the trash. */
    public static List<KeptFile> of(UnitOfWork unit, CardId card) {
        return Sql.list(
                unit,
                FileTable::read,
                SELECT + "card_id = ? AND trashed = FALSE ORDER BY id DESC",
                unit.company(),
                card);
    }

    /** Those in the trash. */
    public static List<KeptFile> trashed(UnitOfWork unit, int limit) {
        return Sql.list(
                unit,
                FileTable::read,
                SELECT + "trashed = TRUE ORDER BY id DESC FETCH FIRST " + limit + " ROWS ONLY",
                unit.company());
    }

    /** How many bytes somebody has uploaded and not added. */
    public static long waiting(UnitOfWork unit, UserId author) {
        return Sql.first(
                        unit,
                        row -> row.getLong(1),
                        "SELECT SUM(file_size) FROM kept_file WHERE company_id = ? AND author = ? AND client_id IS NULL",
                        unit.company(),
                        author)
                .orElse(0L);
    }

    /** What an upload turned out to be. */
    public static void arrived(UnitOfWork unit, KeptFile file) {
        Sql.update(
                unit,
                "UPDATE kept_file SET content_type = ?, file_size = ? WHERE company_id = ? AND id = ?",
                file.type(),
                file.size(),
                unit.company(),
                file.id());
    }

    public static void insert(UnitOfWork unit, KeptFile file) {
        Sql.update(
                unit,
                "INSERT INTO kept_file (id, company_id, author, name, content_type, file_size, trashed, added)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                unit.company(),
                file.author(),
                file.name(),
                file.type(),
                file.size(),
                file.trashed(),
                file.added().toEpochMilli());
    }

    /** Says whose a file is. */
    public static void give(UnitOfWork unit, KeptFileId id, ClientId client, Optional<CardRef> card) {
        Sql.update(
                unit,
                "UPDATE kept_file SET client_id = ?, card_id = ?, module_id = ? WHERE company_id = ? AND id = ?",
                client,
                orNull(card.map(CardRef::card)),
                orNull(card.map(CardRef::module)),
                unit.company(),
                id);
    }

    /** A card and its module. */
    public record CardRef(CardId card, ModuleId module) {}

    public static void trashed(UnitOfWork unit, KeptFileId id, boolean trashed) {
        Sql.update(
                unit, "UPDATE kept_file SET trashed = ? WHERE company_id = ? AND id = ?", trashed, unit.company(), id);
    }

    /** A card's files follow it into another module. */
    public static void follow(UnitOfWork unit, CardId card, ModuleId module) {
        Sql.update(
                unit,
                "UPDATE kept_file SET module_id = ? WHERE company_id = ? AND card_id = ?",
                module,
                unit.company(),
                card);
    }

    /**
     * Passes all files of a client and its cards to another client.
     *
     * @return those that belong to no card
     */
    public static List<KeptFileId> pass(UnitOfWork unit, ClientId from, ClientId to) {
        List<KeptFileId> own = Sql.list(
                unit,
                row -> new KeptFileId(row.getLong(1)),
                "SELECT id FROM kept_file WHERE company_id = ? AND client_id = ? AND card_id IS NULL",
                unit.company(),
                from);
        Sql.update(
                unit,
                "UPDATE kept_file SET client_id = ? WHERE company_id = ? AND client_id = ?",
                to,
                unit.company(),
                from);
        return own;
    }

    /** Gives some files, and those of some cards, to a client. */
    public static void giveBack(UnitOfWork unit, List<KeptFileId> files, List<CardId> cards, ClientId to) {
        files.forEach(file -> Sql.update(
                unit, "UPDATE kept_file SET client_id = ? WHERE company_id = ? AND id = ?", to, unit.company(), file));
        cards.forEach(card -> Sql.update(
                unit,
                "UPDATE kept_file SET client_id = ? WHERE company_id = ? AND card_id = ?",
                to,
                unit.company(),
                card));
    }

    /** Forgets what was uploaded and never added. */
    public static void forgetUploads(UnitOfWork unit, Duration age) {
        Sql.list(
                        unit,
                        row -> new KeptFileId(row.getLong(1)),
                        "SELECT id FROM kept_file WHERE company_id = ? AND client_id IS NULL AND added < ?",
                        unit.company(),
                        unit.now().minus(age).toEpochMilli())
                .forEach(file -> delete(unit, file));
    }

    public static void delete(UnitOfWork unit, KeptFileId id) {
        CONTENTS.delete(unit, id);
        Sql.update(unit, "DELETE FROM kept_file WHERE company_id = ? AND id = ?", unit.company(), id);
    }

    private static @Nullable Id orNull(Optional<? extends Id> id) {
        return id.isPresent() ? id.get() : null;
    }

    private static KeptFile read(ResultSet row) throws SQLException {
        return new KeptFile(
                new KeptFileId(row.getLong(1)),
                CompanyRows.maybe(row, 2).map(ClientId::new),
                CompanyRows.maybe(row, 3).map(CardId::new),
                CompanyRows.maybe(row, 4).map(ModuleId::new),
                new UserId(row.getLong(5)),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getBoolean(9),
                Instant.ofEpochMilli(row.getLong(10)));
    }
}
