package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;

/** Reads modules and kinds; changes are actions ({@code module.create}, {@code module.switch}, …). */
@ProviderType
public interface Modules {

    /** The modules that are on for the actor, in the order of the top bar, without the fields hidden from it. */
    List<Module> on(Actor actor);

    /** One of {@link #on(Actor)}. */
    Optional<Module> on(Actor actor, ModuleId id);

    /** All modules of a company, trashed and switched off ones too: for settings and for the platform itself. */
    List<Module> all(CompanyId company);

    /** One of {@link #all}. */
    default Optional<Module> find(CompanyId company, ModuleId id) {
        return all(company).stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /**
     * The form of a company's clients, whole: a module in everything but cards. Its statuses are the kinds of client, its
     * fields the company's own; it can't be switched off and is none of {@link #all}.
     */
    Module clients(CompanyId company);

    /** The same as the actor sees it: without the fields hidden from it. */
    Module clients(Actor actor);

    /** Has the next read of a company's modules ask the database, for instance once an event told of a change. */
    void forget(CompanyId company);

    /** The kinds installed, by id. */
    List<ModuleKind> kinds();

    /** Those of them that the operator allows the company. */
    List<ModuleKind> kinds(CompanyId company);

    /**
     * Has something run after kinds came, changed or went, on any thread; it must return quickly.
     *
     * @return ends that
     */
    AutoCloseable whenKindsChange(Runnable work);
}
