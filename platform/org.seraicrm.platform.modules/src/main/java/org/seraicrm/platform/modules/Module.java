package org.seraicrm.platform.modules;

import java.util.Set;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;

/**
 * A company's own instance of a module kind.
 *
 * @param kind id of the kind
 * @param available whether the kind is installed; without it cards are kept but can't be changed
 * @param on whether it is switched on at all
 * @param offFor departments it is switched off for while it is on
 * @param trashed whether it lies in the trash (A25)
 * @param position its place in the top bar
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
        int version) {

    public Module {
        offFor = Set.copyOf(offFor);
    }

    /** Whether members of these departments work with it; users without a department count as company-wide. */
    public boolean onFor(Set<DepartmentId> departments) {
        return on && available && !trashed && (departments.isEmpty() || !offFor.containsAll(departments));
    }
}
