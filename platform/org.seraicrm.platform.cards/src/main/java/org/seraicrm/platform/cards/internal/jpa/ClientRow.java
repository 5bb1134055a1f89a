package org.seraicrm.platform.cards.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;

/** A client as it is stored. */
@Entity
@Table(name = "client")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class ClientRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column
    private String kind = ClientKind.PERSON.name();

    @Column
    private String name = "";

    @Column
    private String details = "";

    @Column
    private @Nullable Long responsible;

    @Column
    private boolean trashed;

    @Column
    private long changed;

    /** For JPA. */
    protected ClientRow() {}

    public ClientRow(ClientId id) {
        this.id = id.value();
    }

    public Client client(CompanyId company) {
        ClientDetails known = details();
        return new Client(
                id(),
                company,
                version,
                kind(),
                name,
                known.contactPoints(),
                known.addresses(),
                known.persons(),
                responsible(),
                known.values(),
                trashed,
                Instant.ofEpochMilli(changed));
    }

    public ClientId id() {
        return new ClientId(id);
    }

    public int version() {
        return version;
    }

    public ClientKind kind() {
        return ClientKind.valueOf(kind);
    }

    public String name() {
        return name;
    }

    public ClientDetails details() {
        return Json.read(details, ClientDetails.class);
    }

    public Optional<UserId> responsible() {
        return Optional.ofNullable(responsible).map(UserId::new);
    }

    public boolean trashed() {
        return trashed;
    }

    /** Takes over everything that people can change. */
    public void take(
            ClientKind newKind,
            String newName,
            ClientDetails newDetails,
            Optional<UserId> newResponsible,
            Instant now) {
        kind = newKind.name();
        name = newName;
        details = Json.write(newDetails);
        responsible = newResponsible.map(UserId::value).orElse(null);
        changed = now.toEpochMilli();
    }

    public void trashed(boolean newTrashed, Instant now) {
        trashed = newTrashed;
        changed = now.toEpochMilli();
    }
}
