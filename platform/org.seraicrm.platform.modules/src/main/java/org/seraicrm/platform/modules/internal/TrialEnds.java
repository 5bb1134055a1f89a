package org.seraicrm.platform.modules.internal;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.ModuleChanged;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.Trial;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;
import org.seraicrm.platform.store.UnitOfWork;

/** Switches modules the other way when a trial ends. Done twice, it does nothing the second time. Any thread. */
final class TrialEnds implements TimedWork {

    private static final String NAME = "modules.trial";

    /** What is planned. */
    private record Planned(CompanyId company, ModuleId module, Optional<DepartmentId> department) {}

    private final Store store;
    private final CompanyModules modules;

    TrialEnds(Store store, CompanyModules modules) {
        this.store = store;
        this.modules = modules;
    }

    /** Has a switch turned at a time, in the unit's transaction; without a time no more. */
    static void plan(UnitOfWork unit, ModuleId module, Optional<DepartmentId> department, Optional<Instant> until) {
        String key =
                module.text() + department.map(Id::text).map(id -> "/" + id).orElse("");
        until.ifPresentOrElse(
                due -> unit.plan(NAME, key, due, Json.write(new Planned(unit.company(), module, department))),
                () -> unit.unplan(NAME, key));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, String data) {
        Planned planned = Json.read(data, Planned.class);
        boolean ended = store.write(planned.company(), unit -> end(unit, planned));
        if (ended) {
            modules.forget(planned.company());
        }
    }

    private static boolean end(UnitOfWork unit, Planned planned) {
        Optional<ModuleRow> row = Optional.ofNullable(
                unit.entities().find(ModuleRow.class, planned.module().value()));
        Optional<Trial> over = row.flatMap(found -> found.trial(planned.department()))
                .filter(trial -> !trial.until().isAfter(unit.now()));
        over.ifPresent(trial -> {
            row.orElseThrow().turn(planned.department(), !trial.on(), Optional.empty());
            ModuleHistory.note(
                    unit,
                    unit.record(FactJson.event(
                            Optional.empty(),
                            Door.AUTOMATION,
                            Subject.of(planned.module()),
                            new ModuleChanged(
                                    planned.module(),
                                    "module.switch",
                                    Optional.of(!trial.on()),
                                    planned.department(),
                                    Optional.empty()))));
        });
        return over.isPresent();
    }
}
