package org.seraicrm.platform.cards.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;

/** A card as it is stored. */
@Entity
@Table(name = "card")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class CardRow {

    /** Greatest length of all values' JSON, in characters. */
    public static final int LONGEST_VALUES = 30_000;

    private static final TypeReference<TreeMap<String, JsonNode>> VALUES = new TypeReference<>() {};

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "module_id")
    private long module;

    @Column(name = "client_id")
    private long client;

    @Column
    private String title = "";

    @Column
    private String status = "";

    @Column
    private @Nullable Long responsible;

    @Column(name = "left_status")
    private @Nullable String left;

    @Column(name = "field_values")
    private String values = "{}";

    @Column
    private boolean trashed;

    @Column
    private long changed;

    /** For JPA. */
    protected CardRow() {}

    public CardRow(CardId id, ModuleId module, ClientId client) {
        this.id = id.value();
        this.module = module.value();
        this.client = client.value();
    }

    public Card card(CompanyId company) {
        return new Card(
                id(),
                company,
                version,
                module(),
                client(),
                title,
                status,
                responsible(),
                values(),
                trashed,
                Instant.ofEpochMilli(changed));
    }

    public CardId id() {
        return new CardId(id);
    }

    public ModuleId module() {
        return new ModuleId(module);
    }

    public ClientId client() {
        return new ClientId(client);
    }

    /** Passes it to another client. */
    public void client(ClientId other) {
        client = other.value();
    }

    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    public String status() {
        return status;
    }

    public Optional<UserId> responsible() {
        return Optional.ofNullable(responsible).map(UserId::new);
    }

    public boolean trashed() {
        return trashed;
    }

    /** Notes where it stood when it went to statuses of another group. */
    public void left(String before) {
        left = before;
    }

    /** Takes over everything that can change. */
    public void take(Card card, Instant now) {
        module = card.module().value();
        title = card.title();
        status = card.status();
        responsible = card.responsible().map(UserId::value).orElse(null);
        values = Json.write(new TreeMap<>(card.values()));
        trashed = card.trashed();
        changed = now.toEpochMilli();
    }

    private Map<String, JsonNode> values() {
        return Json.mapper().convertValue(Json.tree(values), VALUES);
    }
}
