package org.seraicrm.platform.cards.internal.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.UnitOfWork;

/** Reads cards of the unit's company, trashed ones too, in any order. */
public final class CardTable {

    private static final String WHOLE = "SELECT id, version, module_id, client_id, title, status, responsible,"
            + " field_values, trashed, changed FROM card";
    private static final String OWNED = "SELECT id, version, module_id, client_id, responsible, trashed FROM card";
    private static final ObjectReader VALUES = Json.mapper().readerForMapOf(JsonNode.class);

    private CardTable() {}

    /** What a card's keys follow from, and how often it was changed. */
    public record Owned(
            CardId id, int version, ModuleId module, ClientId client, Optional<UserId> responsible, boolean trashed) {

        static Owned read(ResultSet row) throws SQLException {
            return new Owned(
                    new CardId(row.getLong(1)),
                    row.getInt(2),
                    new ModuleId(row.getLong(3)),
                    new ClientId(row.getLong(4)),
                    CompanyRows.maybe(row, 5).map(UserId::new),
                    row.getBoolean(6));
        }
    }

    /** Those of the cards that are there. */
    public static List<Card> find(UnitOfWork unit, List<CardId> ids) {
        return CompanyRows.among(unit, WHOLE, "id", ids, row -> card(row, unit.company()));
    }

    /** All cards of a client. */
    public static List<Card> of(UnitOfWork unit, ClientId client) {
        return CompanyRows.among(unit, WHOLE, "client_id", List.of(client), row -> card(row, unit.company()));
    }

    /** Whose the cards are. */
    public static List<Owned> owned(UnitOfWork unit, List<CardId> ids) {
        return CompanyRows.among(unit, OWNED, "id", ids, Owned::read);
    }

    /** Whose all cards of the clients are. */
    public static List<Owned> ownedOf(UnitOfWork unit, List<ClientId> clients) {
        return CompanyRows.among(unit, OWNED, "client_id", clients, Owned::read);
    }

    /** Ids of all cards of a module. */
    public static List<Long> ofModule(UnitOfWork unit, ModuleId module) {
        return CompanyRows.among(unit, "SELECT id FROM card", "module_id", List.of(module), row -> row.getLong(1));
    }

    /** Where cards stood when they went to statuses of another group; those that never did are left out. */
    public static Map<CardId, String> left(UnitOfWork unit, List<CardId> ids) {
        return CompanyRows.among(
                        unit,
                        "SELECT id, COALESCE(left_status, '') FROM card",
                        "id",
                        ids,
                        row -> Map.entry(new CardId(row.getLong(1)), row.getString(2)))
                .stream()
                .filter(left -> !left.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Card card(ResultSet row, CompanyId company) throws SQLException {
        return new Card(
                new CardId(row.getLong(1)),
                company,
                row.getInt(2),
                new ModuleId(row.getLong(3)),
                new ClientId(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                CompanyRows.maybe(row, 7).map(UserId::new),
                values(row.getString(8)),
                row.getBoolean(9),
                CompanyRows.instant(row, 10));
    }

    private static Map<String, JsonNode> values(String json) {
        try {
            return VALUES.readValue(json);
        } catch (JsonProcessingException notReadable) {
            throw new IllegalArgumentException("not a card's values", notReadable);
        }
    }
}
