package org.seraicrm.platform.security.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.SqlFailure;
import org.seraicrm.platform.store.UnitOfWork;

/** The companies. */
public final class CompanyTable {

    private static final String COLUMNS = "SELECT id, name, zone, currency, region, language FROM company";

    private CompanyTable() {}

    public static Optional<Company> find(UnitOfWork unit, CompanyId id) {
        return Sql.first(unit, CompanyTable::read, COLUMNS + " WHERE id = ?", id);
    }

    /** All, oldest first. */
    public static List<Company> all(UnitOfWork unit) {
        return Sql.list(unit, CompanyTable::read, COLUMNS + " ORDER BY id");
    }

    public static void insert(UnitOfWork unit, Company company, boolean demo) {
        Sql.update(
                unit,
                "INSERT INTO company (id, name, zone, currency, region, language, demo, created, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                company.id(),
                company.name(),
                company.zone().getId(),
                company.currency().getCurrencyCode(),
                company.region(),
                company.language().getLanguage(),
                demo,
                unit.now());
    }

    public static void update(UnitOfWork unit, Company company) {
        Sql.update(
                unit,
                "UPDATE company SET name = ?, zone = ?, currency = ?, region = ?, language = ?, version = version + 1"
                        + " WHERE id = ?",
                company.name(),
                company.zone().getId(),
                company.currency().getCurrencyCode(),
                company.region(),
                company.language().getLanguage(),
                company.id());
    }

    /** Makes other units of work that lock the company wait until this one has ended. */
    public static void lock(UnitOfWork unit, CompanyId company) {
        Sql.update(unit, "UPDATE company SET version = version + 1 WHERE id = ?", company);
    }

    /**
     * Claims to found the first company.
     *
     * @throws SqlFailure {@linkplain SqlFailure#duplicate duplicate} when another node was quicker
     */
    public static void claimFirst(UnitOfWork unit, CompanyId company) {
        Sql.update(unit, "INSERT INTO first_company (one, company_id) VALUES (1, ?)", company);
    }

    /** Whether the company was founded to be filled with demo data. */
    public static boolean demo(UnitOfWork unit, CompanyId company) {
        return Sql.first(unit, row -> row.getBoolean(1), "SELECT demo FROM company WHERE id = ?", company)
                .orElse(false);
    }

    private static Company read(ResultSet row) throws SQLException {
        return new Company(
                new CompanyId(row.getLong("id")),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                Currency.getInstance(row.getString("currency")),
                row.getString("region"),
                new Locale(row.getString("language")));
    }
}
