package org.seraicrm.platform.cards.internal.jdbc;

import java.util.List;
import org.seraicrm.platform.cards.Registries.Registry;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;

/** Where companies are looked up, by country. */
public final class RegistryTable {

    private RegistryTable() {}

    public static List<Registry> all(UnitOfWork unit) {
        return Sql.list(
                unit,
                row -> new Registry(row.getString(1), row.getString(2), row.getString(3)),
                "SELECT country, name, address FROM registry WHERE company_id = ? ORDER BY country",
                unit.company());
    }

    public static void remove(UnitOfWork unit, String country) {
        Sql.update(unit, "DELETE FROM registry WHERE company_id = ? AND country = ?", unit.company(), country);
    }

    public static void insert(UnitOfWork unit, Registry registry) {
        Sql.update(
                unit,
                "INSERT INTO registry (company_id, country, name, address) VALUES (?, ?, ?, ?)",
                unit.company(),
                registry.country(),
                registry.name(),
                registry.address());
    }
}
