package org.seraicrm.platform.modules.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Grant;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.Sight;
import org.seraicrm.platform.modules.Trial;

/** A module as it is stored. */
@Entity
@Table(name = "module")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class ModuleRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column
    private String kind = "";

    @Column
    private String name = "";

    @Column
    private String icon = "";

    @Column
    private String colour = "";

    @Column
    private String setup = "";

    @Column(name = "switched_on")
    private boolean on = true;

    @Column(name = "off_for")
    private String offFor = "[]";

    @Column
    private boolean trashed;

    @Column
    private int position;

    @Column
    private String trials = "[]";

    @Column
    private String grants = "[]";

    @Column
    private boolean follows = true;

    /** For JPA. */
    protected ModuleRow() {}

    /** A new one, as its kind has it. */
    public ModuleRow(ModuleId id, ModuleKind kind, Labels name, int position) {
        this.id = id.value();
        this.kind = kind.id();
        this.name = Json.write(name);
        this.icon = kind.icon();
        this.colour = kind.colour();
        this.setup = Json.write(kind.setup());
        this.position = position;
    }

    public Module module(CompanyId company, boolean available, List<Right> rights) {
        return new Module(
                new ModuleId(id),
                company,
                kind,
                name(),
                icon,
                colour,
                setup(),
                available,
                on,
                offFor(),
                trashed,
                position,
                version,
                trials(),
                rights,
                grants(),
                Sight.WHOLE);
    }

    public ModuleId id() {
        return new ModuleId(id);
    }

    public String kind() {
        return kind;
    }

    public int version() {
        return version;
    }

    public Labels name() {
        return Json.read(name, Labels.class);
    }

    public void name(Labels changed) {
        name = Json.write(changed);
    }

    public String icon() {
        return icon;
    }

    public String colour() {
        return colour;
    }

    public void looks(String changedIcon, String changedColour) {
        icon = changedIcon;
        colour = changedColour;
    }

    public int position() {
        return position;
    }

    public void position(int changed) {
        position = changed;
    }

    public ModuleSetup setup() {
        return Json.read(setup, ModuleSetup.class);
    }

    /** Gives it a shape of its own: it follows its kind no more. */
    public void setup(ModuleSetup changed) {
        setup = Json.write(changed);
        follows = false;
    }

    /** Whether it takes on the shape of its kind when that changes. */
    public boolean follows() {
        return follows;
    }

    /** Gives it the shape that its kind has now. */
    public void follow(ModuleSetup changed) {
        setup = Json.write(changed);
    }

    public boolean trashed() {
        return trashed;
    }

    public void trashed(boolean changed) {
        trashed = changed;
    }

    /** How a switch stands: that of a department, else that of the whole company. */
    public boolean stands(Optional<DepartmentId> department) {
        return department.map(each -> !offFor().contains(each)).orElse(on);
    }

    /** The trial that runs at a switch. */
    public Optional<Trial> trial(Optional<DepartmentId> department) {
        return trials().stream()
                .filter(trial -> trial.department().equals(department))
                .findFirst();
    }

    /**
     * Turns a switch.
     *
     * @param until the end of the trial that it is; empty for good
     */
    public void turn(Optional<DepartmentId> department, boolean way, Optional<Instant> until) {
        department.ifPresentOrElse(each -> offFor(each, !way), () -> on = way);
        trials = Json.write(Stream.concat(
                        trials().stream().filter(trial -> !trial.department().equals(department)),
                        until.map(end -> new Trial(department, way, end)).stream())
                .toList());
    }

    /** Keeps it from a department, or gives it. */
    public void offFor(DepartmentId department, boolean off) {
        Set<DepartmentId> departments = new HashSet<>(offFor());
        if (off) {
            departments.add(department);
        } else {
            departments.remove(department);
        }
        offFor = Json.write(departments);
    }

    /** What the company says about a right. */
    public Optional<Grant> grant(String right, Role role, Optional<DepartmentId> department) {
        return grants().stream()
                .filter(grant -> is(grant, right, role, department))
                .findFirst();
    }

    /** Says it; or nothing any more. */
    public void grant(String right, Role role, Optional<DepartmentId> department, Optional<Boolean> given) {
        grants = Json.write(Stream.concat(
                        grants().stream().filter(grant -> !is(grant, right, role, department)),
                        given.map(each -> new Grant(right, role, department, each)).stream())
                .toList());
    }

    private static boolean is(Grant grant, String right, Role role, Optional<DepartmentId> department) {
        return grant.right().equals(right)
                && grant.role() == role
                && grant.department().equals(department);
    }

    private List<Grant> grants() {
        return Json.mapper().convertValue(Json.tree(grants), new TypeReference<List<Grant>>() {});
    }

    private List<Trial> trials() {
        return Json.mapper().convertValue(Json.tree(trials), new TypeReference<List<Trial>>() {});
    }

    private Set<DepartmentId> offFor() {
        return Json.mapper().convertValue(Json.tree(offFor), new TypeReference<Set<DepartmentId>>() {});
    }
}
