package org.seraicrm.platform.chat.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.chat.ChatCarrier;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.InstantMicros;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** The outbox in the table {@code chat_outbox}; a notice becomes one message per address when a carrier asks. */
public final class StoredOutbox implements Outbox {

    private static final int AT_ONCE = 200;
    private static final int KEEPS_DAYS = 3;

    private final Store store;
    private final List<ChatCarrier> carriers = new CopyOnWriteArrayList<>();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();

    public StoredOutbox(Store store) {
        this.store = store;
    }

    public void add(ChatCarrier carrier) {
        carriers.add(carrier);
    }

    public void remove(ChatCarrier carrier) {
        carriers.remove(carrier);
    }

    /** Tells this node's carriers that something waits. */
    public void ring() {
        bells.forEach(Runnable::run);
    }

    @Override
    public AutoCloseable onPosted(Runnable bell) {
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    @Override
    public void post(UnitOfWork unit, String carrier, String address, Message message) {
        insert(unit, null, null, carrier, address, Json.write(message));
    }

    @Override
    public void tell(UnitOfWork unit, UserId user, String key, Message message) {
        String sql = "SELECT id FROM chat_outbox WHERE company_id = ? AND notice = ?";
        List<Long> same = Sql.list(unit, row -> row.getLong(1), sql, unit.company(), key);
        if (same.isEmpty()) {
            insert(unit, user.value(), key, null, null, Json.write(message));
        }
    }

    @Override
    public List<Outgoing> waiting(CompanyId company, String carrier) {
        List<Notice> notices = store.read(company, StoredOutbox::notices);
        if (!notices.isEmpty()) {
            notices.forEach(notice -> store.write(company, unit -> address(unit, notice)));
        }
        return store.read(company, unit -> first(unit, carrier));
    }

    private record Notice(long id, UserId user, String key, String message) {}

    private record Waiting(Outgoing outgoing, Instant due) {}

    private static List<Notice> notices(UnitOfWork unit) {
        String sql = "SELECT id, user_id, notice, message FROM chat_outbox"
                + " WHERE company_id = ? AND carrier IS NULL ORDER BY id";
        return Sql.list(
                unit,
                row -> new Notice(row.getLong(1), new UserId(row.getLong(2)), row.getString(3), row.getString(4)),
                sql,
                unit.company());
    }

    /** Replaces a notice by a message for each address; two nodes doing so at once do it once. */
    private int address(UnitOfWork unit, Notice notice) {
        if (carriers.isEmpty() || delete(unit, notice.id()) == 0) {
            return 0;
        }
        int addressed = 0;
        for (ChatCarrier carrier : carriers) {
            for (String address : carrier.addresses(unit.company(), notice.user())) {
                insert(unit, notice.user().value(), notice.key(), carrier.id(), address, notice.message());
                addressed++;
            }
        }
        return addressed;
    }

    private static List<Outgoing> first(UnitOfWork unit, String carrier) {
        String sql = "SELECT id, address, message, attempts, due FROM chat_outbox"
                + " WHERE company_id = ? AND carrier = ? ORDER BY id FETCH FIRST " + AT_ONCE + " ROWS ONLY";
        List<Waiting> waiting = Sql.list(unit, row -> waiting(unit, carrier, row), sql, unit.company(), carrier);
        Set<String> seen = new HashSet<>();
        List<Outgoing> due = new ArrayList<>();
        for (Waiting at : waiting) {
            if (seen.add(at.outgoing().address()) && !at.due().isAfter(unit.now())) {
                due.add(at.outgoing());
            }
        }
        return due;
    }

    private static Waiting waiting(UnitOfWork unit, String carrier, ResultSet row) throws SQLException {
        Outgoing outgoing = new Outgoing(
                row.getLong(1),
                unit.company(),
                carrier,
                row.getString(2),
                Json.read(row.getString(3), Message.class),
                row.getInt(4));
        return new Waiting(outgoing, InstantMicros.instant(row.getLong(5)));
    }

    @Override
    public void delivered(Outgoing outgoing) {
        store.write(outgoing.company(), unit -> delete(unit, outgoing.id()));
    }

    @Override
    public void postpone(Outgoing outgoing, Instant until) {
        String sql = "UPDATE chat_outbox SET due = ?, attempts = attempts + 1 WHERE company_id = ? AND id = ?";
        store.write(outgoing.company(), unit -> Sql.update(unit, sql, until, outgoing.company(), outgoing.id()));
    }

    @Override
    public void abandon(Outgoing outgoing) {
        delivered(outgoing);
    }

    /** Forgets what could not be delivered for days, and offers that are over. */
    public void sweep() {
        store.server(unit -> {
            Instant now = unit.now();
            Instant old = now.minus(Duration.ofDays(KEEPS_DAYS));
            return Sql.update(unit, "DELETE FROM chat_offer WHERE expires < ?", now)
                    + Sql.update(unit, "DELETE FROM chat_outbox WHERE posted < ?", old);
        });
    }

    private static int delete(UnitOfWork unit, long id) {
        return Sql.update(unit, "DELETE FROM chat_outbox WHERE company_id = ? AND id = ?", unit.company(), id);
    }

    private static void insert(
            UnitOfWork unit,
            @Nullable Long user,
            @Nullable String notice,
            @Nullable String carrier,
            @Nullable String address,
            String message) {
        String sql = "INSERT INTO chat_outbox"
                + " (id, company_id, user_id, notice, carrier, address, message, attempts, due, posted)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
        Instant now = unit.now();
        Sql.update(unit, sql, Id.next(), unit.company(), user, notice, carrier, address, message, now, now);
    }
}
