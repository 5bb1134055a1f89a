package org.seraicrm.platform.chat.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.UserId;

/** What a conversation remembers. */
@Entity
@Table(name = "chat_conversation")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class ConversationRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "user_id")
    private long user;

    @Column
    private String name = "";

    @Column
    private String remembered = "{}";

    /** For JPA. */
    protected ConversationRow() {}

    ConversationRow(UserId user, String name) {
        this.id = org.seraicrm.platform.kernel.Id.next();
        this.user = user.value();
        this.name = name;
    }

    String remembered() {
        return remembered;
    }

    void remembered(String changed) {
        remembered = changed;
    }
}
