package org.seraicrm.platform.modules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;

/**
 * A company's own instance of a module kind.
 *
 * @param kind id of the kind
 * @param available whether the kind is installed and allowed; without it cards are kept but can't be changed
 * @param on whether it is switched on at all
 * @param offFor departments it is switched off for while it is on
 * @param trashed whether it lies in the trash (A25)
 * @param position its place in the top bar
 * @param trials switches that end by themselves
 */
public record Module(
        ModuleId id,
        CompanyId company,
        String kind,
        Labels name,
        String icon,
        String colour,
        ModuleSetup setup,
        boolean available,
        boolean on,
        Set<DepartmentId> offFor,
        boolean trashed,
        int position,
        int version,
        List<Trial> trials) {

    public Module {
        offFor = Set.copyOf(offFor);
        trials = List.copyOf(trials);
    }

    /** How a switch stands: that of a department, else that of the whole company. */
    public boolean stands(Optional<DepartmentId> department) {
        return department.map(each -> !offFor.contains(each)).orElse(on);
    }

    /** The same with a switch turned. */
    public Module turned(boolean way, Optional<DepartmentId> department) {
        Set<DepartmentId> others = new HashSet<>(offFor);
        department.ifPresent(each -> {
            others.remove(each);
            if (!way) {
                others.add(each);
            }
        });
        return new Module(
                id,
                company,
                kind,
                name,
                icon,
                colour,
                setup,
                available,
                department.isPresent() ? on : way,
                others,
                trashed,
                position,
                version,
                trials);
    }

    /** Whether members of these departments work with it; users without a department count as company-wide. */
    public boolean onFor(Set<DepartmentId> departments) {
        return on && available && !trashed && (departments.isEmpty() || !offFor.containsAll(departments));
    }
}
