package org.seraicrm.platform.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.ModuleFiles;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.modules.StatusKeeper;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.AllowedKinds;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** The parts of this bundle, wired; without a container. Any thread. */
public final class ModulesRuntime implements AutoCloseable {

    private static final Set<String> CHANGES = Set.of("module.changed", "module.allowed");

    private final ModuleKinds kinds = new ModuleKinds();
    private final TextCatalog texts = new TextCatalog();
    private final ActionRegistry registry = new ActionRegistry();
    private final CompanyModules modules;
    private final Breakers breakers;
    private final Pipeline pipeline;
    private final StatusKeepers keepers = new StatusKeepers();
    private final Followers followers;
    private final DeployedKinds deployed;
    private final StoredSwitchboard switchboard;
    private final TrialEnds trials;
    private final AllowedKinds allowed;

    public ModulesRuntime(Store store) {
        this(store, Breakers.BUDGET);
    }

    /** @param budget how long an action may take that a module's code has a part in */
    public ModulesRuntime(Store store, Duration budget) {
        breakers = new Breakers(budget);
        modules = new CompanyModules(store, kinds);
        pipeline = new Pipeline(store, registry, new Gate(modules, modules, registry), breakers);
        ModuleChanges changes = new ModuleChanges(modules);
        followers = new Followers(store, modules, keepers);
        ShapeActions shapes = new ShapeActions(changes, keepers, new AutomationCheck(pipeline));
        deployed = new DeployedKinds(store, kinds, modules::kindsChanged, followers::follow);
        registry.add(new ModuleActions(kinds, modules, changes, breakers));
        registry.add(new SwitchActions(changes));
        registry.add(new GrantActions(modules, changes));
        registry.add(shapes);
        registry.add(new ModuleReach());
        switchboard = new StoredSwitchboard(store, modules, texts);
        trials = new TrialEnds(store, modules);
        allowed = new StoredAllowedKinds(store, modules);
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

    public ModuleGuard guard() {
        return breakers;
    }

    public ModuleFiles files() {
        return new YamlFiles(modules, kinds, deployed);
    }

    public Switchboard switchboard() {
        return switchboard;
    }

    public AllowedKinds allowed() {
        return allowed;
    }

    /** Ends trials. */
    public TimedWork trials() {
        return trials;
    }

    public void add(SwitchEffects effects) {
        switchboard.add(effects);
    }

    public void remove(SwitchEffects effects) {
        switchboard.remove(effects);
    }

    public void add(StatusKeeper keeper) {
        keepers.add(keeper);
        kinds.all().forEach(followers::follow);
    }

    public void remove(StatusKeeper keeper) {
        keepers.remove(keeper);
    }

    /** Takes in a YAML file of {@code deploy/}, new or changed. */
    public void deploy(String file, String yaml) {
        deployed.deploy(file, yaml);
    }

    /** Hides what a YAML file brought. */
    public void withdraw(String file) {
        deployed.withdraw(file);
    }

    /** Takes in what other nodes deployed or withdrew. */
    public void refreshKinds() {
        deployed.refresh();
    }

    /** Tells whoever shows them that kinds, or what is known of them, have changed. */
    public void kindsChanged() {
        modules.kindsChanged();
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
        List<ModuleKind> brought = manifest == null ? List.of() : List.of(kind(manifest));
        texts.add(source);
        brought.forEach(kinds::add);
        modules.kindsChanged();
        brought.forEach(followers::follow);
        return () -> {
            texts.remove(source);
            brought.forEach(kinds::remove);
            modules.kindsChanged();
        };
    }

    private static ModuleKind kind(URL manifest) throws IOException {
        try (InputStream stream = manifest.openStream()) {
            return ManifestFile.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (ManifestFile.Unusable unusable) {
            throw new IOException(manifest + ": " + unusable.getMessage(), unusable);
        }
    }

    /** Forgets what another node may have changed. */
    public void follow(List<Event> events) {
        events.stream()
                .filter(event -> CHANGES.contains(event.type()))
                .forEach(event -> modules.forget(event.company()));
    }

    @Override
    public void close() {
        breakers.close();
    }
}
