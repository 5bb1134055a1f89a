package org.seraicrm.platform.security.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.security.Department;

/** A department as stored. */
@Entity
@Table(name = "department")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class DepartmentRow {

    @Id
    private long id;

    @Column
    private String name;

    @Column
    private boolean trashed;

    @Version
    private int version;

    protected DepartmentRow() {}

    DepartmentRow(Department department) {
        this.id = department.id().value();
        take(department);
    }

    void take(Department department) {
        this.name = department.name();
        this.trashed = department.trashed();
    }

    Department department() {
        return new Department(new DepartmentId(id), name, trashed);
    }
}
