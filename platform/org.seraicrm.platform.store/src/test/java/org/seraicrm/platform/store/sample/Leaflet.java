package org.seraicrm.platform.store.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of a module with a persistence unit of its own. */
@Entity
@Table(name = "leaflet")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class Leaflet {

    @Id
    public long id;

    public String title = "";

    protected Leaflet() {}

    public Leaflet(long id, String title) {
        this.id = id;
        this.title = title;
    }
}
