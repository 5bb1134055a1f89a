package org.seraicrm.itests.guestbook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;

/** The guests at {@code /api/v1/guests}, with whatever columns their table has, and the version that answers. */
@Component(service = GuestbookResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/guests")
@Produces("application/json")
public final class GuestbookResource {

    private final Store store;
    private final String version;

    @Activate
    public GuestbookResource(@Reference Store store, BundleContext context) {
        this.store = store;
        this.version = context.getBundle().getVersion().toString();
    }

    @GET
    public Map<String, Object> guests() {
        List<Map<String, @Nullable Object>> guests =
                store.server(unit -> Sql.list(unit, GuestbookResource::row, "SELECT * FROM guest ORDER BY id"));
        return Map.of("version", version, "guests", guests);
    }

    @POST
    @Consumes("application/json")
    public Map<String, Object> add(Map<String, Object> guest) {
        store.server(unit ->
                Sql.update(unit, "INSERT INTO guest (id, name) VALUES (?, ?)", guest.get("id"), guest.get("name")));
        return guests();
    }

    private static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable Object> guest = new LinkedHashMap<>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            guest.put(columns.getColumnName(at).toLowerCase(Locale.ROOT), row.getObject(at));
        }
        return guest;
    }
}
