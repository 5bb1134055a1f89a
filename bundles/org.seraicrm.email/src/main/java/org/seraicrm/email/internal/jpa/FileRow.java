package org.seraicrm.email.internal.jpa;

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
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.kernel.UserId;

/** A file of a letter; its content lies in chunks. */
@Entity
@Table(name = "mail_file")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class FileRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "mail_id")
    private @Nullable Long mail;

    @Column(name = "user_id")
    private @Nullable Long user;

    @Column
    private boolean original;

    @Column
    private String name = "";

    @Column(name = "content_type")
    private String type = "";

    @Column(name = "file_size")
    private long size;

    @Column(name = "created_at")
    private Instant created = Instant.EPOCH;

    /** For JPA. */
    protected FileRow() {}

    /** A new one. */
    public FileRow(String name, String type, long size, Instant now) {
        this.id = FileId.next().value();
        this.name = name;
        this.type = type;
        this.size = size;
        this.created = now;
    }

    public FileId id() {
        return new FileId(id);
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public long size() {
        return size;
    }

    public Optional<MailId> mail() {
        return Optional.ofNullable(mail).map(MailId::new);
    }

    /** Who uploaded it. */
    public Optional<UserId> user() {
        return Optional.ofNullable(user).map(UserId::new);
    }

    public FileRow uploadedBy(UserId who) {
        user = who.value();
        return this;
    }

    /** Attaches it. */
    public FileRow to(MailId letter) {
        mail = letter.value();
        return this;
    }

    /** Marks it as the letter itself. */
    public FileRow asOriginal() {
        original = true;
        return this;
    }

    public boolean original() {
        return original;
    }

    public Mail.MailFile file() {
        return new Mail.MailFile(id(), name, type, size);
    }
}
