package org.seraicrm.platform.modules.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.ModuleFiles;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.StatusKeeper;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.internal.ModulesRuntime;
import org.seraicrm.platform.modules.internal.jpa.ModuleRow;
import org.seraicrm.platform.modules.switchboard.AllowedKinds;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** Actions, modules and texts over a store, as in the container; what bundles bring is added by hand. */
public final class LocalModules {

    /** The entity classes the store must know. */
    public static final Class<?>[] ENTITIES = {ModuleRow.class};

    private final ModulesRuntime runtime;

    public LocalModules(Store store) {
        this(new ModulesRuntime(store));
    }

    /** With another time budget for modules' code. */
    public LocalModules(Store store, Duration budget) {
        this(new ModulesRuntime(store, budget));
    }

    private LocalModules(ModulesRuntime runtime) {
        this.runtime = runtime;
        contribute(LocalModules.class);
    }

    /** Adds the texts and the module kind that lie beside a class. */
    public void contribute(Class<?> beside) {
        String root = beside.getProtectionDomain().getCodeSource().getLocation().toString();
        String base = root.endsWith("/") ? root : "jar:" + root + "!/";
        try {
            runtime.contribute(path -> LocalResources.find(base, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void add(ActionHandlers handlers) {
        runtime.add(handlers);
    }

    public void add(Reach<?> reach) {
        runtime.add(reach);
    }

    public void add(StatusKeeper keeper) {
        runtime.add(keeper);
    }

    /** Takes in a YAML file, as if it lay in {@code deploy/}. */
    public void deploy(String file, String yaml) {
        runtime.deploy(file, yaml);
    }

    /** Hides what a YAML file brought, as if it had gone from {@code deploy/}. */
    public void withdraw(String file) {
        runtime.withdraw(file);
    }

    /** Takes in what is in the database, as at a start. */
    public void refreshKinds() {
        runtime.refreshKinds();
    }

    public void add(SwitchEffects effects) {
        runtime.add(effects);
    }

    /** Ends trials; to be given to the store. */
    public TimedWork trials() {
        return runtime.trials();
    }

    public Switchboard switchboard() {
        return runtime.switchboard();
    }

    public AllowedKinds allowed() {
        return runtime.allowed();
    }

    public ModuleGuard guard() {
        return runtime.guard();
    }

    public ModuleFiles files() {
        return runtime.files();
    }

    public Actions actions() {
        return runtime.actions();
    }

    public Modules modules() {
        return runtime.modules();
    }

    public AccessPolicy policy() {
        return runtime.policy();
    }

    public Texts texts() {
        return runtime.texts();
    }
}
