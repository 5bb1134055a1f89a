package org.seraicrm.platform.cards.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.internal.jpa.ClientDetails;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Reads clients of the unit's company, trashed ones too, in any order. */
public final class ClientTable {

    private static final String WHOLE =
            "SELECT id, version, kind, name, details, responsible, trashed, changed FROM client";
    private static final String NAMED = "SELECT id, version, name, responsible FROM client";

    private ClientTable() {}

    /** A client's name, how often it was changed, and what its own keys follow from. */
    public record Named(ClientId id, int version, String name, Optional<UserId> responsible) {

        static Named read(ResultSet row) throws SQLException {
            return new Named(
                    new ClientId(row.getLong(1)),
                    row.getInt(2),
                    row.getString(3),
                    CompanyRows.maybe(row, 4).map(UserId::new));
        }
    }

    /** Those of the clients that are there. */
    public static List<Client> find(UnitOfWork unit, List<ClientId> ids) {
        return CompanyRows.among(unit, WHOLE, "id", ids, row -> client(row, unit.company()));
    }

    /** The ids of all. */
    public static Set<Long> all(UnitOfWork unit) {
        return Set.copyOf(
                Sql.list(unit, row -> row.getLong(1), "SELECT id FROM client WHERE company_id = ?", unit.company()));
    }

    /** The names of those that are there. */
    public static List<Named> named(UnitOfWork unit, List<ClientId> ids) {
        return CompanyRows.among(unit, NAMED, "id", ids, Named::read);
    }

    private static Client client(ResultSet row, CompanyId company) throws SQLException {
        ClientDetails details = Json.read(row.getString(5), ClientDetails.class);
        return new Client(
                new ClientId(row.getLong(1)),
                company,
                row.getInt(2),
                ClientKind.valueOf(row.getString(3)),
                row.getString(4),
                details.contactPoints(),
                details.addresses(),
                details.persons(),
                CompanyRows.maybe(row, 6).map(UserId::new),
                details.values(),
                row.getBoolean(7),
                CompanyRows.instant(row, 8));
    }
}
