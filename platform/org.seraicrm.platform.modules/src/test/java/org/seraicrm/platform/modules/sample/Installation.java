package org.seraicrm.platform.modules.sample;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.platform.store.local.LocalStore;

/** The pipeline on a fresh Derby, with the sample bundle installed. */
public final class Installation implements AutoCloseable {

    private final LocalStore store;
    private final LocalModules local;
    private final Rows rows = new Rows();

    public Installation(Path folder) {
        this(folder, Duration.ofMinutes(1));
    }

    /** With a time budget for modules' code. */
    public Installation(Path folder, Duration budget) {
        store = LocalStore.derby(folder, LocalModules.ENTITIES);
        local = new LocalModules(store.store(), budget);
        local.contribute(SampleActions.class);
        local.add(new SampleActions());
        local.add(rows);
    }

    public Actions actions() {
        return local.actions();
    }

    public Modules modules() {
        return local.modules();
    }

    public Texts texts() {
        return local.texts();
    }

    public LocalModules local() {
        return local;
    }

    /** Another node on the same database. */
    public LocalModules node() {
        return new LocalModules(store.store());
    }

    /** Has trials ended when they are over. */
    public void endTrials() {
        store.add(local.trials());
    }

    public Rows rows() {
        return rows;
    }

    /** The administrator of a new company without modules. */
    public static Actor newCompany() {
        return user(CompanyId.next(), Role.ADMINISTRATOR);
    }

    /** Somebody else of the same company. */
    public static Actor colleague(Actor actor, Role role, DepartmentId... departments) {
        Actor user = user(actor.company(), role);
        return new Actor(
                user.company(), user.user(), role, Set.of(departments), user.language(), user.zone(), user.door());
    }

    private static Actor user(CompanyId company, Role role) {
        return new Actor(company, UserId.next(), role, Set.of(), Locale.ENGLISH, ZoneId.of("Europe/Warsaw"), Door.API);
    }

    /** The administrator of a new company with a sample module. */
    public Actor administrator() {
        Actor administrator = newCompany();
        sample(administrator);
        return administrator;
    }

    /** A new sample module. */
    public ModuleId sample(Actor administrator) {
        return perform(administrator, new CreateModule("sample", Optional.empty()));
    }

    public <R> R perform(Actor actor, Action<R> action) {
        return actions().perform(actor, action).orRefuse();
    }

    public static Problem problem(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.problem();
        }
        throw new AssertionError("was performed: " + outcome);
    }

    /** How many events of a type a company has. */
    public int events(Actor actor, String type) {
        return store.store().read(actor.company(), unit -> count(unit, type));
    }

    private static int count(UnitOfWork unit, String type) {
        String sql = "SELECT COUNT(*) FROM event WHERE company_id = ? AND event_type = ?";
        try (PreparedStatement select = unit.connection().prepareStatement(sql)) {
            select.setLong(1, unit.company().value());
            select.setString(2, type);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
