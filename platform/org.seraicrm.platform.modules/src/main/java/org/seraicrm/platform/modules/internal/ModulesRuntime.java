package org.seraicrm.platform.modules.internal;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;

/** The parts of this bundle, wired; without a container. Any thread. */
public final class ModulesRuntime {

    private final ModuleKinds kinds = new ModuleKinds();
    private final TextCatalog texts = new TextCatalog();
    private final ActionRegistry registry = new ActionRegistry();
    private final CompanyModules modules;
    private final Pipeline pipeline;

    public ModulesRuntime(Store store) {
        modules = new CompanyModules(store, kinds);
        pipeline = new Pipeline(store, registry, new Gate(modules, modules, registry));
        registry.add(new ModuleActions(kinds, modules));
        registry.add(new ModuleReach());
    }

    public Actions actions() {
        return pipeline;
    }

    public Modules modules() {
        return modules;
    }

    public AccessPolicy policy() {
        return modules;
    }

    public Texts texts() {
        return texts;
    }

    public void add(ActionHandlers handlers) {
        registry.add(handlers);
    }

    public void remove(ActionHandlers handlers) {
        registry.remove(handlers);
    }

    public void add(Reach<?> reach) {
        registry.add(reach);
    }

    public void remove(Reach<?> reach) {
        registry.remove(reach);
    }

    /** Takes what a bundle brings as resources. Returns what gives it back. */
    public Runnable contribute(Function<String, @Nullable URL> resources) throws IOException {
        TextCatalog.Source source = TextCatalog.read(resources);
        URL manifest = resources.apply("SERAI-INF/module.yaml");
        List<ModuleKind> brought = manifest == null ? List.of() : List.of(Manifest.read(manifest));
        texts.add(source);
        brought.forEach(kinds::add);
        modules.forget();
        return () -> {
            texts.remove(source);
            brought.forEach(kinds::remove);
            modules.forget();
        };
    }

    /** Forgets what another node may have changed. */
    public void follow(List<Event> events) {
        events.stream()
                .filter(event -> event.type().equals("module.changed"))
                .forEach(event -> modules.forget(event.company()));
    }
}
