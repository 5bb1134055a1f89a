package org.seraicrm.platform.modules.internal.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.ModuleSetup;

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

    public Module module(CompanyId company, boolean available) {
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
                version);
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

    public void setup(ModuleSetup changed) {
        setup = Json.write(changed);
    }

    public boolean on() {
        return on;
    }

    public void on(boolean changed) {
        on = changed;
    }

    public boolean trashed() {
        return trashed;
    }

    public void trashed(boolean changed) {
        trashed = changed;
    }

    public boolean offFor(DepartmentId department) {
        return offFor().contains(department);
    }

    /** Switches it for one department. */
    public void offFor(DepartmentId department, boolean off) {
        Set<DepartmentId> departments = new HashSet<>(offFor());
        if (off) {
            departments.add(department);
        } else {
            departments.remove(department);
        }
        offFor = Json.write(departments);
    }

    private Set<DepartmentId> offFor() {
        return Json.mapper().convertValue(Json.tree(offFor), new TypeReference<Set<DepartmentId>>() {});
    }
}
