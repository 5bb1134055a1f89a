package org.seraicrm.email.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.email.templates.MailTemplate;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;

/** A template as it is stored. */
@Entity
@Table(name = "mail_template")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class TemplateRow {

    /** What people write. */
    public record Content(
            String name, Optional<Locale> language, List<ModuleId> modules, String subject, String text) {}

    /** What a row has that was written once. */
    private static final int FIRST_VERSION = 1;

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "owner_id")
    private @Nullable Long owner;

    @Column(updatable = false)
    private int place;

    @Column
    private String name = "";

    @Column
    private String language = "";

    @Column
    private String modules = "[]";

    @Column
    private String subject = "";

    @Lob
    @Column(name = "body")
    private String text = "";

    @Column
    private boolean removed;

    /** For JPA. */
    protected TemplateRow() {}

    public TemplateRow(MailTemplateId id, Optional<UserId> owner, int place, Content content) {
        this.id = id.value();
        this.place = place;
        write(owner, content);
    }

    /** One that is shipped: everybody's, first of all, and read as if it had been written once. */
    public static TemplateRow shipped(MailTemplateId id, Content content) {
        TemplateRow row = new TemplateRow(id, Optional.empty(), 0, content);
        row.version = FIRST_VERSION;
        return row;
    }

    public MailTemplate template() {
        return new MailTemplate(
                id(),
                version,
                owner(),
                name,
                Optional.of(language).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag),
                Json.mapper().convertValue(Json.tree(modules), new TypeReference<List<ModuleId>>() {}),
                subject,
                text);
    }

    public MailTemplateId id() {
        return new MailTemplateId(id);
    }

    public int version() {
        return version;
    }

    public Optional<UserId> owner() {
        return Optional.ofNullable(owner).map(UserId::new);
    }

    public boolean shared() {
        return owner == null;
    }

    /** Whether somebody sees it: it is everybody's, or their own. */
    public boolean seenBy(UserId user) {
        return owner().filter(someone -> !someone.equals(user)).isEmpty();
    }

    public String name() {
        return name;
    }

    public int place() {
        return place;
    }

    public boolean removed() {
        return removed;
    }

    public void removed(boolean changed) {
        removed = changed;
    }

    /** Takes over everything that people write. */
    public final void write(Optional<UserId> whose, Content content) {
        owner = whose.map(UserId::value).orElse(null);
        name = content.name();
        language = content.language().map(Locale::toLanguageTag).orElse("");
        modules = Json.write(content.modules());
        subject = content.subject();
        text = content.text();
    }
}
