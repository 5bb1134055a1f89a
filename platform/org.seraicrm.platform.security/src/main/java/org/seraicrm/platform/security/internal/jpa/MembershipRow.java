package org.seraicrm.platform.security.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;

/** That a user is a member of a department. */
@Entity
@Table(name = "membership")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class MembershipRow {

    @Id
    private long id;

    @Column(name = "user_id")
    private long user;

    @Column(name = "department_id")
    private long department;

    protected MembershipRow() {}

    MembershipRow(UserId user, DepartmentId department) {
        this.id = org.seraicrm.platform.kernel.Id.next();
        this.user = user.value();
        this.department = department.value();
    }

    UserId user() {
        return new UserId(user);
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }
}
