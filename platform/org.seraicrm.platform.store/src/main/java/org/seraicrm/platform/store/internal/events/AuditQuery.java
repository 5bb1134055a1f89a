package org.seraicrm.platform.store.internal.events;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.store.EventSearch;
import org.seraicrm.platform.store.InstantMicros;

/** A search among a company's events as a statement and its arguments. */
record AuditQuery(String sql, List<Object> arguments) {

    static AuditQuery of(CompanyId company, EventSearch search, EventId before) {
        StringBuilder where = new StringBuilder("WHERE company_id = ? AND id < ?");
        List<Object> arguments = new ArrayList<>(List.of(company.value(), before.value()));
        search.noun()
                .ifPresent(noun ->
                        add(where, arguments, "SUBSTR(event_type, 1, " + (noun.length() + 1) + ") = ?", noun + "."));
        search.user().ifPresent(user -> add(where, arguments, "user_id = ?", user.value()));
        search.client().ifPresent(client -> add(where, arguments, "client_id = ?", client.value()));
        search.card().ifPresent(card -> add(where, arguments, "card_id = ?", card.value()));
        search.from().ifPresent(from -> add(where, arguments, "happened_at >= ?", InstantMicros.micros(from)));
        search.until().ifPresent(until -> add(where, arguments, "happened_at < ?", InstantMicros.micros(until)));
        return new AuditQuery(EventTable.SELECT + where + " ORDER BY company_id, id DESC", arguments);
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object argument) {
        where.append(" AND ").append(condition);
        arguments.add(argument);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int at = 0; at < arguments.size(); at++) {
            statement.setObject(at + 1, arguments.get(at));
        }
    }
}
