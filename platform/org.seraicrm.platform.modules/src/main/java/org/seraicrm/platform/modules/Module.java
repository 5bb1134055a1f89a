package org.seraicrm.platform.modules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Standing;
import org.seraicrm.platform.kernel.Veil;

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
 * @param rights what its kind knows rights for, {@link Right#VIEW} and {@link Right#EDIT} among them
 * @param grants what the company says about them
 * @param sight which of its fields whoever asked sees and changes; {@link Sight#WHOLE} where nobody in particular asked
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
        List<Trial> trials,
        List<Right> rights,
        List<Grant> grants,
        Sight sight) {

    public Module {
        offFor = Set.copyOf(offFor);
        trials = List.copyOf(trials);
        rights = List.copyOf(rights);
        grants = List.copyOf(grants);
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
        return with(setup, department.isPresent() ? on : way, others, sight);
    }

    /** Whether it is the form of clients ({@link Modules#clients(CompanyId)}). */
    public boolean ofClients() {
        return id.value() == company.value();
    }

    /** Ids of everything that rights are given to: its fields, retired ones, too, and in the form of clients what all have. */
    public Stream<String> everyField() {
        Stream<String> own =
                Stream.concat(setup.fields().stream(), setup.retired().stream()).map(Field::id);
        return ofClients() ? Stream.concat(own, Stream.of(ClientField.values()).map(ClientField::id)) : own;
    }

    /** What is hidden of its rows from who sees it like this. */
    public Veil veil() {
        return sight.hidden().isEmpty() ? Veil.NONE : new Veil(sight.hidden(), hiddenFields());
    }

    /** Ids of the fields that are hidden from somebody. */
    public Set<String> hiddenFields() {
        return grants.stream()
                .filter(grant -> !grant.given())
                .flatMap(grant -> Right.hides(grant.right()).stream())
                .collect(Collectors.toSet());
    }

    /** The same module as somebody sees it: without the fields that are hidden from them. */
    public Module seenBy(Standing standing) {
        if (standing.role() == Role.ADMINISTRATOR || grants.stream().noneMatch(grant -> Right.ofField(grant.right()))) {
            return this;
        }
        Sight narrowed = Sight.of(this, standing);
        return with(setup.without(narrowed.hidden()), on, offFor, narrowed);
    }

    private Module with(ModuleSetup otherSetup, boolean nowOn, Set<DepartmentId> otherOffFor, Sight otherSight) {
        return new Module(
                id,
                company,
                kind,
                name,
                icon,
                colour,
                otherSetup,
                available,
                nowOn,
                otherOffFor,
                trashed,
                position,
                version,
                trials,
                rights,
                grants,
                otherSight);
    }

    /** Whether members of these departments work with it; users without a department count as company-wide. */
    public boolean onFor(Set<DepartmentId> departments) {
        return on && available && !trashed && (departments.isEmpty() || !offFor.containsAll(departments));
    }

    /**
     * Whether a user works with it and has a right there: in one and the same department, if the user is in any.
     * Administrators have every right.
     */
    public boolean gives(Right right, Standing standing) {
        return places(standing).anyMatch(place -> has(right, standing.in(id, place), place));
    }

    /** The highest role a user has in it, of those departments that see it; the usual one where none does. */
    public Role role(Standing standing) {
        return places(standing)
                .filter(place -> has(Right.VIEW, standing.in(id, place), place))
                .map(place -> standing.in(id, place))
                .reduce((one, other) -> one.atLeast(other) ? one : other)
                .orElse(standing.role());
    }

    /** The departments through which a user works with it; no department for who is in none. */
    private Stream<Optional<DepartmentId>> places(Standing standing) {
        if (!onFor(standing.departments())) {
            return Stream.empty();
        }
        return standing.departments().isEmpty()
                ? Stream.of(Optional.empty())
                : standing.departments().stream()
                        .filter(department -> !offFor.contains(department))
                        .map(Optional::of);
    }

    private boolean has(Right right, Role role, Optional<DepartmentId> department) {
        return role == Role.ADMINISTRATOR
                || (granted(Right.VIEW, role, department)
                        && (right.equals(Right.VIEW) || granted(right, role, department)));
    }

    private boolean granted(Right right, Role role, Optional<DepartmentId> department) {
        return said(right, role, department)
                .or(() -> said(right, role, Optional.empty()))
                .orElseGet(() -> role.atLeast(right.role()));
    }

    private Optional<Boolean> said(Right right, Role role, Optional<DepartmentId> department) {
        return grants.stream()
                .filter(grant -> grant.right().equals(right.id())
                        && grant.role() == role
                        && grant.department().equals(department))
                .map(Grant::given)
                .findFirst();
    }
}
