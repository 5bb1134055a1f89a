package org.seraicrm.webhooks.internal.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.InstantMicros;
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
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, InstantMicros.micros(unit.now()));
            try (ResultSet rows = select.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new Due(new CompanyId(rows.getLong(1)), new DeliveryId(rows.getLong(2))));
                }
                return due;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("due deliveries", failed);
        }
    }

    /** Forgets what ended long ago. Returns how many. */
    public static int forget(UnitOfWork unit, Duration age, int limit) {
        String sql = "DELETE FROM webhook_delivery WHERE id IN (SELECT id FROM webhook_delivery"
                + " WHERE state IN ('DELIVERED', 'GIVEN_UP', 'WITHHELD') AND due_at < ?"
                + " FETCH FIRST " + limit + " ROWS ONLY)";
        try (PreparedStatement delete = unit.connection().prepareStatement(sql)) {
            delete.setLong(1, InstantMicros.micros(unit.now().minus(age)));
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("old deliveries", failed);
        }
    }
}
