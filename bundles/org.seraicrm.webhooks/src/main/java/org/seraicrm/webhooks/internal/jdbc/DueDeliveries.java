package org.seraicrm.webhooks.internal.jdbc;

import java.time.Duration;
import java.util.List;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.webhooks.DeliveryId;

/** Deliveries of all companies. */
public final class DueDeliveries {

    /** One that is to be tried. */
    public record Due(CompanyId company, DeliveryId delivery) {}

    private DueDeliveries() {}

    /** Those to be tried now, the longest waiting first. */
    public static List<Due> list(UnitOfWork unit, int limit) {
        String sql = "SELECT company_id, id FROM webhook_delivery WHERE state = 'WAITING' AND due_at <= ?"
                + " ORDER BY due_at FETCH FIRST " + limit + " ROWS ONLY";
        return Sql.list(
                unit, row -> new Due(new CompanyId(row.getLong(1)), new DeliveryId(row.getLong(2))), sql, unit.now());
    }

    /** Forgets what ended long ago. Returns how many. */
    public static int forget(UnitOfWork unit, Duration age, int limit) {
        String sql = "DELETE FROM webhook_delivery WHERE id IN (SELECT id FROM webhook_delivery"
                + " WHERE state IN ('DELIVERED', 'GIVEN_UP', 'WITHHELD') AND due_at < ?"
                + " FETCH FIRST " + limit + " ROWS ONLY)";
        return Sql.update(unit, sql, unit.now().minus(age));
    }
}
