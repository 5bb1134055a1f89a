package org.seraicrm.platform.security.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.security.User;

/** A user as stored. */
@Entity
@Table(name = "app_user")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class UserRow {

    @Id
    private long id;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private String givenName;

    @Column
    private String email;

    @Column
    private String language;

    @Column
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column
    private String signature;

    /** The position: that word means something to databases. */
    @Column
    @Nullable
    private String job;

    @Column
    @Nullable
    private String portrait;

    /** JSON: a list of {@link RoleIn}. */
    @Column
    private String roles;

    @Column
    private boolean active;

    @Version
    private int version;

    protected UserRow() {}

    UserRow(User user) {
        this.id = user.id().value();
        take(user);
    }

    /** Becomes what the noun says; memberships are rows of their own. */
    void take(User user) {
        this.familyName = user.familyName();
        this.givenName = user.givenName();
        this.email = user.email();
        this.language = user.language().getLanguage();
        this.role = user.role();
        this.signature = user.signature();
        this.job = user.position().orElse(null);
        this.portrait = user.portrait().orElse(null);
        this.roles = Json.write(user.roles());
        this.active = user.active();
    }

    UserId id() {
        return new UserId(id);
    }

    User user(Set<DepartmentId> departments) {
        return new User(
                id(),
                familyName,
                givenName,
                email,
                new Locale(language),
                role,
                signature,
                Optional.ofNullable(job),
                Optional.ofNullable(portrait),
                active,
                departments,
                Roles.read(roles));
    }
}
