package org.seraicrm.platform.security.internal.jpa;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.store.UnitOfWork;

/** The departments of the unit's company. */
public final class Departments {

    private Departments() {}

    public static Optional<Department> find(UnitOfWork unit, DepartmentId id) {
        return row(unit, id).map(DepartmentRow::department);
    }

    /**
     * @throws org.seraicrm.platform.kernel.Refusal {@code NOT_FOUND department.notFound}
     */
    public static Department get(UnitOfWork unit, DepartmentId id) {
        return find(unit, id).orElseThrow(Departments::unknown);
    }

    /** All, the oldest first, trashed ones too. */
    public static List<Department> all(UnitOfWork unit) {
        return unit.entities()
                .createQuery("SELECT d FROM DepartmentRow d ORDER BY d.id", DepartmentRow.class)
                .getResultStream()
                .map(DepartmentRow::department)
                .toList();
    }

    /** Adds the department's row; it is in the database when this returns, so that others can refer to it. */
    public static void add(UnitOfWork unit, Department department) {
        unit.entities().persist(new DepartmentRow(department));
        unit.entities().flush();
    }

    public static void change(UnitOfWork unit, Department department) {
        row(unit, department.id()).orElseThrow(Departments::unknown).take(department);
    }

    private static Optional<DepartmentRow> row(UnitOfWork unit, DepartmentId id) {
        return Optional.ofNullable(unit.entities().find(DepartmentRow.class, id.value()));
    }

    private static RuntimeException unknown() {
        return new Problem(Problem.Kind.NOT_FOUND, "department.notFound").refusal();
    }
}
