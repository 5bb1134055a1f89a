package org.seraicrm.platform.store.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A company's row with a column of every type. */
@Entity
@Table(name = "note")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class Note {

    @Id
    public long id;

    @Version
    public long version;

    public String headline = "";
    public boolean done;
    public @Nullable Instant due;

    @Column(name = "values_json")
    public @Nullable String values;

    @Lob
    public @Nullable String body;

    public byte @Nullable [] picture;

    protected Note() {}

    public Note(long id, String headline) {
        this.id = id;
        this.headline = headline;
    }
}
