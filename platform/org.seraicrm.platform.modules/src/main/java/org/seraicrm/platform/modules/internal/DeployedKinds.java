package org.seraicrm.platform.modules.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ModuleFiles.Mistake;
import org.seraicrm.platform.modules.ModuleFiles.Refused;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kinds that came as YAML files in {@code deploy/}. They are kept in the database: any node's folder will do, and a
 * kind is there again before the folder is looked through. Any thread.
 */
final class DeployedKinds {

    private static final Logger LOG = LoggerFactory.getLogger(DeployedKinds.class);

    private record Kept(String id, String file, String manifest) {}

    private final Store store;
    private final ModuleKinds kinds;
    private final Runnable changed;
    private final Consumer<ModuleKind> following;
    private final Map<String, ModuleKind> offered = new HashMap<>();
    private final Map<String, List<Mistake>> refused = new ConcurrentHashMap<>();

    /**
     * @param changed is told when a kind has come, changed or gone
     * @param following is then told of each that is offered
     */
    DeployedKinds(Store store, ModuleKinds kinds, Runnable changed, Consumer<ModuleKind> following) {
        this.store = store;
        this.kinds = kinds;
        this.changed = changed;
        this.following = following;
    }

    /** Takes in a file, new or changed. A wrong one is refused whole: what it brought before stays. */
    synchronized void deploy(String file, String yaml) {
        try {
            ModuleKind kind = ManifestFile.read(yaml);
            Optional<ModuleKind> other = kinds.find(kind.id()).filter(there -> !offered.containsKey(there.id()));
            if (other.isPresent() || broughtByAnother(file, kind.id())) {
                refuse(
                        file,
                        List.of(new Mistake(1, new Violation("/id", "module.kindTaken", Map.of("id", kind.id())))));
                return;
            }
            store.server(unit -> {
                Sql.update(unit, "DELETE FROM module_kind WHERE id = ? OR file_name = ?", kind.id(), file);
                return Sql.update(
                        unit,
                        "INSERT INTO module_kind (id, file_name, manifest, offered, changed_at) VALUES (?, ?, ?, TRUE, ?)",
                        kind.id(),
                        file,
                        yaml,
                        unit.now());
            });
            refused.remove(file);
            LOG.info("{}: module kind {} {}", file, kind.id(), kind.version());
        } catch (ManifestFile.Unusable unusable) {
            refuse(file, unusable.mistakes());
            return;
        }
        refresh();
    }

    /** A file has gone: its kind is hidden, cards are kept. */
    synchronized void withdraw(String file) {
        refused.remove(file);
        store.server(unit -> Sql.update(
                unit, "UPDATE module_kind SET offered = FALSE, changed_at = ? WHERE file_name = ?", unit.now(), file));
        LOG.info("{} has gone; its module kind is hidden", file);
        refresh();
    }

    /** Offers what the database says, whichever node's folder it came from. */
    synchronized void refresh() {
        Map<String, ModuleKind> wanted = kept().stream()
                .flatMap(kept -> usable(kept).stream())
                .collect(Collectors.toMap(ModuleKind::id, kind -> kind));
        if (wanted.equals(offered)) {
            return;
        }
        List<ModuleKind> gone = new ArrayList<>(offered.values());
        gone.removeAll(wanted.values());
        gone.forEach(kinds::remove);
        wanted.values().forEach(kinds::add);
        offered.clear();
        offered.putAll(wanted);
        changed.run();
        wanted.values().forEach(following);
    }

    /** The files that were refused here, by name. */
    List<Refused> refused() {
        return refused.entrySet().stream()
                .map(entry -> new Refused(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Refused::file))
                .toList();
    }

    private void refuse(String file, List<Mistake> mistakes) {
        List<Mistake> before = refused.put(file, mistakes);
        if (!mistakes.equals(before)) {
            mistakes.forEach(mistake -> LOG.error(
                    "{} is refused: line {}: {} {} {}",
                    file,
                    mistake.line(),
                    mistake.violation().pointer(),
                    mistake.violation().code(),
                    mistake.violation().arguments()));
            changed.run();
        }
    }

    private boolean broughtByAnother(String file, String kind) {
        return kept().stream()
                .anyMatch(kept -> kept.id().equals(kind) && !kept.file().equals(file));
    }

    private List<Kept> kept() {
        return store.server(unit -> Sql.list(
                unit, DeployedKinds::kept, "SELECT id, file_name, manifest FROM module_kind WHERE offered = TRUE"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString(1), row.getString(2), row.getString(3));
    }

    /** What an older Serai took in and this one can't read is told, and stays hidden. */
    private Optional<ModuleKind> usable(Kept kept) {
        try {
            return Optional.of(ManifestFile.read(kept.manifest()));
        } catch (ManifestFile.Unusable unusable) {
            refused.put(kept.file(), unusable.mistakes());
            return Optional.empty();
        }
    }
}
