package org.seraicrm.platform.modules.internal.bundles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.modules.internal.bundles.KeptBundles.Row;
import org.seraicrm.platform.store.MigrationFailure;
import org.seraicrm.platform.store.ModuleTables;
import org.seraicrm.platform.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Modules' bundles, from files in {@code deploy/} and by hand. One comes or goes at a time; what came last wins, unless it
 * is older.
 */
public final class HotBundles implements ModuleBundles {

    private static final Logger LOG = LoggerFactory.getLogger(HotBundles.class);

    /** A refused bundle is not tried again until its content is another. */
    private record Attempt(Violation reason, String hash) {}

    private final KeptBundles kept;
    private final BundleSwap swap;
    private final ModuleTables tables;
    private final Path folder;
    private final String node;
    private final boolean safe;
    private final Runnable changed;
    private final Map<String, Attempt> refused = new ConcurrentHashMap<>();
    private final Map<String, Path> unresolved = new ConcurrentHashMap<>();
    private final CountDownLatch settled = new CountDownLatch(1);

    /**
     * @param folder where files are dropped
     * @param node identity of the data folder
     * @param safe whether only the platform is wanted: what is there can be taken out, but nothing comes by itself
     * @param changed is told when a bundle was refused or can be used again
     */
    public HotBundles(
            BundleContext context,
            Store store,
            ModuleTables tables,
            Path folder,
            String node,
            boolean safe,
            Runnable changed) {
        this.kept = new KeptBundles(store);
        this.swap = new BundleSwap(context, tables);
        this.tables = tables;
        this.folder = folder;
        this.node = node;
        this.safe = safe;
        this.changed = changed;
    }

    /** Takes in a file, new or changed. Waits until the distribution's bundles have started. */
    public void deploy(Path file) {
        try {
            settled.await();
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            return;
        }
        drop(file);
    }

    private synchronized void drop(Path file) {
        if (attempt(file)) {
            List.copyOf(unresolved.values()).stream().filter(Files::exists).forEach(this::attempt);
        }
        changed.run();
    }

    private boolean attempt(Path file) {
        String name = file.getFileName().toString();
        String hash = "";
        try {
            ModuleJar jar = ModuleJar.read(file);
            hash = jar.hash();
            check(jar, false);
            wanted(row -> row.file().equals(name) && !row.name().equals(jar.name()))
                    .forEach(this::take);
            put(jar, name);
            return true;
        } catch (BundleRefused refusal) {
            refuse(name, refusal, hash);
            if (refusal.unresolved()) {
                unresolved.put(name, file);
            }
            return false;
        }
    }

    private void check(ModuleJar jar, boolean older) {
        if (swap.distributed(jar.name())) {
            throw new BundleRefused("bundle.distributed", Map.of("name", jar.name()));
        }
        if (!older) {
            kept.find(jar.name())
                    .filter(row -> ModuleJar.AGE.compare(jar.version(), row.version()) < 0)
                    .ifPresent(row -> {
                        throw new BundleRefused(
                                "bundle.older",
                                Map.of(
                                        "name", jar.name(),
                                        "version", jar.version().toString(),
                                        "newer", row.version().toString()));
                    });
        }
    }

    private void put(ModuleJar jar, String file) {
        boolean runs = swap.ours(jar.name()).stream()
                .anyMatch(bundle -> bundle.getLocation().equals(jar.location()) && runs(bundle));
        if (!runs) {
            swap.put(jar);
            LOG.info("{} {} is installed", jar.name(), jar.version());
        }
        boolean known = kept.find(jar.name())
                .filter(row -> row.wanted() && row.hash().equals(jar.hash()))
                .filter(row -> row.file().equals(file) && row.node().equals(node))
                .isPresent();
        if (!known) {
            kept.put(jar, file, node);
        }
        refused.keySet().removeAll(List.of(file, jar.name()));
        unresolved.remove(file);
    }

    private static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    private void refuse(String name, BundleRefused refusal, String hash) {
        Attempt now = new Attempt(refusal.reason(), hash);
        if (!now.equals(refused.put(name, now))) {
            LOG.error("{} is refused: {}", name, refusal.getMessage(), refusal);
        }
    }

    /** A file has gone. */
    public synchronized void withdraw(String file) {
        refused.remove(file);
        unresolved.remove(file);
        wanted(row -> row.file().equals(file)).forEach(this::take);
        changed.run();
    }

    private Stream<Row> wanted(Predicate<Row> which) {
        return kept.all().stream().filter(Row::wanted).filter(which);
    }

    private void take(Row row) {
        kept.withdraw(row.name());
        refused.remove(row.name());
        swap.ours(row.name()).forEach(BundleSwap::remove);
        LOG.info("{} {} is taken out; its data is kept", row.name(), row.version());
    }

    @Override
    public synchronized Installed install(Path jar, boolean older) {
        try {
            ModuleJar read = ModuleJar.read(jar);
            check(read, older);
            put(read, "");
            changed.run();
            return new Installed(read.name(), read.version().toString(), "", true);
        } catch (BundleRefused refusal) {
            LOG.error("{} is refused: {}", jar, refusal.getMessage(), refusal);
            throw refusal.refusal();
        }
    }

    @Override
    public synchronized void uninstall(String name) {
        Row row = kept.find(name)
                .filter(Row::wanted)
                .orElseThrow(
                        () -> new Problem(Kind.NOT_FOUND, "bundle.unknown", Map.of("name", name), List.of()).refusal());
        take(row);
        changed.run();
    }

    /** Whether nothing comes by itself. */
    public boolean safe() {
        return safe;
    }

    /**
     * Takes out, before they start, what files that were removed while no server ran had brought, and what another node
     * took out.
     */
    public synchronized void tidy() {
        wanted(row -> row.node().equals(node) && !row.file().isEmpty())
                .filter(row -> Files.notExists(folder.resolve(row.file())))
                .forEach(this::take);
        removeUnwanted(kept.all());
    }

    @Override
    public void settle() {
        if (safe) {
            return;
        }
        settled.countDown();
        try {
            follow();
        } catch (RuntimeException unreachable) { // edge: the server starts without them; the next round tries again
            LOG.error("Modules' bundles can't be brought back", unreachable);
        }
    }

    /** Has running here what the database says, whichever node it came from; once that has been settled first. */
    public synchronized void follow() {
        if (settled.getCount() > 0) {
            return;
        }
        List<Row> rows = kept.all();
        boolean moved = removeUnwanted(rows);
        for (Row row : rows) {
            moved |= row.wanted() && !refusedAlready(row) && bring(row);
        }
        if (moved) {
            changed.run();
        }
    }

    private boolean removeUnwanted(List<Row> rows) {
        List<Bundle> unwanted = swap.all()
                .filter(bundle -> rows.stream()
                        .noneMatch(row -> row.wanted() && row.name().equals(bundle.getSymbolicName())))
                .toList();
        unwanted.forEach(BundleSwap::remove);
        return !unwanted.isEmpty();
    }

    private boolean refusedAlready(Row row) {
        return refused.values().stream().anyMatch(attempt -> attempt.hash().equals(row.hash()));
    }

    private boolean bring(Row row) {
        String location = ModuleJar.location(row.name(), row.hash());
        List<Bundle> there = swap.ours(row.name());
        if (there.size() == 1 && there.get(0).getLocation().equals(location)) {
            return false;
        }
        try {
            swap.put(ModuleJar.of(kept.content(row.name())));
            LOG.info("{} {} is installed, as the database says", row.name(), row.version());
        } catch (BundleRefused refusal) {
            refuse(row.file().isEmpty() ? row.name() : row.file(), refusal, row.hash());
        }
        return true;
    }

    @Override
    public List<Installed> installed() {
        return wanted(row -> true)
                .map(row -> new Installed(row.name(), row.version().toString(), row.file(), runs(row)))
                .toList();
    }

    private boolean runs(Row row) {
        return swap.ours(row.name()).stream().anyMatch(HotBundles::runs);
    }

    @Override
    public List<Refused> refused() {
        List<Refused> all = new ArrayList<>();
        refused.forEach((name, attempt) -> all.add(new Refused(name, attempt.reason())));
        tables.failures().forEach((name, failure) -> all.add(new Refused(name, reason(failure))));
        all.sort(Comparator.comparing(Refused::name));
        return List.copyOf(all);
    }

    private static Violation reason(MigrationFailure failure) {
        return new Violation(
                "", failure.ahead() ? "bundle.tablesNewer" : "bundle.tables", Map.of("script", failure.script()));
    }
}
