package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.store.UnitOfWork;

/** What several clients of the unit's company have, each thing with those who have it. */
public final class SharedContacts {

    private static final String ALL =
            "SELECT contact, client_id FROM contact_key WHERE company_id = ? ORDER BY contact, client_id";

    private static final int FETCHED = 2000;

    private SharedContacts() {}

    /**
     * One thing that some have.
     *
     * @param contact its key
     */
    public record Shared(String contact, List<ClientId> clients) {}

    /**
     * Reads through the index once, without keeping what only one has, or more than {@code most}.
     *
     * @param most clients that share one thing
     */
    public static List<Shared> read(UnitOfWork unit, int most) {
        try (var select = unit.connection().prepareStatement(ALL)) {
            select.setFetchSize(FETCHED);
            select.setLong(1, unit.company().value());
            try (ResultSet rows = select.executeQuery()) {
                return gathered(rows, most);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("can't read contacts", failed);
        }
    }

    private static List<Shared> gathered(ResultSet rows, int most) throws SQLException {
        List<Shared> shared = new ArrayList<>();
        List<ClientId> clients = new ArrayList<>();
        String contact = "";
        while (rows.next()) {
            String next = rows.getString(1);
            if (!next.equals(contact)) {
                keep(shared, contact, clients, most);
                clients = new ArrayList<>();
                contact = next;
            }
            clients.add(new ClientId(rows.getLong(2)));
        }
        keep(shared, contact, clients, most);
        return shared;
    }

    private static void keep(List<Shared> shared, String contact, List<ClientId> clients, int most) {
        if (clients.size() > 1 && clients.size() <= most) {
            shared.add(new Shared(contact, clients));
        }
    }
}
