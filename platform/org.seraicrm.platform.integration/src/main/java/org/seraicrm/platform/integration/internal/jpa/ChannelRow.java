package org.seraicrm.platform.integration.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.modules.Json;

/** A channel as it is stored. */
@Entity
@Table(name = "channel")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class ChannelRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column
    private String kind = "";

    @Column
    private String name = "";

    @Column
    private String settings = "{}";

    @Column
    private String secrets = "{}";

    @Column
    private boolean enabled = true;

    @Column
    private boolean trashed;

    /** For JPA. */
    protected ChannelRow() {}

    /** A new one. */
    public ChannelRow(ChannelId id, String kind, String name) {
        this.id = id.value();
        this.kind = kind;
        this.name = name;
    }

    public ChannelId id() {
        return new ChannelId(id);
    }

    public int version() {
        return version;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public void name(String changed) {
        name = changed;
    }

    public ObjectNode settings() {
        return Json.read(settings, ObjectNode.class);
    }

    public void settings(ObjectNode changed) {
        settings = Json.write(changed);
    }

    /** Sealed, by field. */
    public Map<String, String> secrets() {
        return Json.mapper().convertValue(Json.tree(secrets), new TypeReference<Map<String, String>>() {});
    }

    public void secrets(Map<String, String> sealed) {
        secrets = Json.write(sealed);
    }

    public boolean enabled() {
        return enabled;
    }

    public void enabled(boolean changed) {
        enabled = changed;
    }

    public boolean trashed() {
        return trashed;
    }

    public void trashed(boolean changed) {
        trashed = changed;
    }
}
