package org.seraicrm.platform.cards.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.TodoKind;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;

/** A to-do as it is stored. */
@Entity
@Table(name = "todo")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class TodoRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column
    private String text = "";

    @Column
    private String due = "";

    @Column
    private @Nullable Long done;

    @Column
    private long assignee;

    @Column
    private long author;

    @Column(name = "client_id")
    private @Nullable Long client;

    @Column(name = "card_id")
    private @Nullable Long card;

    @Column(name = "module_id")
    private @Nullable Long module;

    @Column
    @Enumerated(EnumType.STRING)
    private TodoKind kind = TodoKind.TASK;

    @Column
    private @Nullable Integer minutes;

    /** For JPA. */
    protected TodoRow() {}

    public TodoRow(TodoId id, UserId author, Optional<ClientId> client, Optional<CardRow> card) {
        this.id = id.value();
        this.author = author.value();
        this.client =
                card.map(CardRow::client).or(() -> client).map(ClientId::value).orElse(null);
        this.card = card.map(row -> row.id().value()).orElse(null);
        this.module = card.map(row -> row.module().value()).orElse(null);
    }

    public Todo todo(CompanyId company) {
        return new Todo(
                id(),
                company,
                version,
                text,
                due(),
                Optional.ofNullable(done).map(Instant::ofEpochMilli),
                assignee(),
                author(),
                client(),
                card(),
                kind,
                minutes());
    }

    public TodoId id() {
        return new TodoId(id);
    }

    public String text() {
        return text;
    }

    public void text(String changed) {
        text = changed;
    }

    public Due due() {
        return Due.of(due);
    }

    public void due(Due changed) {
        due = changed.toString();
    }

    public TodoKind kind() {
        return kind;
    }

    public void kind(TodoKind changed) {
        kind = changed;
    }

    public Optional<Integer> minutes() {
        return Optional.ofNullable(minutes);
    }

    public void minutes(Optional<Integer> changed) {
        minutes = changed.orElse(null);
    }

    public UserId assignee() {
        return new UserId(assignee);
    }

    public void assignee(UserId changed) {
        assignee = changed.value();
    }

    public UserId author() {
        return new UserId(author);
    }

    public Optional<Instant> done() {
        return Optional.ofNullable(done).map(Instant::ofEpochMilli);
    }

    public void done(Optional<Instant> changed) {
        done = changed.map(Instant::toEpochMilli).orElse(null);
    }

    public Optional<ClientId> client() {
        return Optional.ofNullable(client).map(ClientId::new);
    }

    public Optional<CardId> card() {
        return Optional.ofNullable(card).map(CardId::new);
    }

    public Optional<ModuleId> module() {
        return Optional.ofNullable(module).map(ModuleId::new);
    }

    public void module(ModuleId changed) {
        module = changed.value();
    }
}
