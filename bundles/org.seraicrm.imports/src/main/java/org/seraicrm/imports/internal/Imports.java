package org.seraicrm.imports.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.imports.ImportId;
import org.seraicrm.imports.internal.read.ReadOptions;
import org.seraicrm.imports.internal.read.ReadTable;
import org.seraicrm.imports.internal.read.TableFiles;
import org.seraicrm.platform.automation.bulk.Bulk;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.Store;

/** Uploaded tables. Each belongs to the user who uploaded it, and stands in the database, so that any node goes on. */
@Component(service = Imports.class)
public final class Imports {

    /** What may be uploaded. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private static final int WIDEST = 200;
    private static final int MOST_ROWS = 1_000_000;
    private static final int SAMPLE = 200;
    private static final int LONGEST_CELL = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int PIECES_AT_ONCE = 20;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_AFTERWARDS = Duration.ofDays(30);

    private final Store store;
    private final Companies companies;
    private final Modules modules;
    private final People people;
    private final Actions actions;

    @Activate
    public Imports(
            @Reference Store store,
            @Reference Companies companies,
            @Reference Modules modules,
            @Reference People people,
            @Reference Actions actions) {
        this.store = store;
        this.companies = companies;
        this.modules = modules;
        this.people = people;
        this.actions = actions;
    }

    /** Takes in a file. */
    public ImportId upload(Actor actor, String name, byte[] file, ReadOptions options) {
        if (!actor.role().atLeast(Role.STANDARD)) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
        if (file.length > LARGEST) {
            throw new Problem(Kind.TOO_LARGE, "import.tooLarge").refusal();
        }
        List<List<String>> rows = new ArrayList<>();
        ReadTable read = read(file, options, rows);
        ImportId id = ImportId.next();
        Shape shape = shape(read, rows);
        Plan plan = plan(actor, shape, rows);
        store.write(actor.company(), unit -> {
            ImportTables.forgotten(unit, unit.now().minus(KEPT)).forEach(old -> ImportTables.drop(unit, old));
            ImportTables.over(unit, unit.now().minus(KEPT_AFTERWARDS)).forEach(old -> ImportTables.drop(unit, old));
            ImportTables.insert(unit, new Uploaded(id, actor.user(), oneLine(name), shape, plan, Optional.empty()));
            ImportTables.keepFile(unit, id, file);
            return id;
        });
        keep(actor, id, rows);
        return id;
    }

    /** Reads the file once more, in the way that somebody says. */
    public void readAgain(Actor actor, ImportId id, ReadOptions options) {
        Uploaded uploaded = waiting(actor, id);
        byte[] file = store.read(actor.company(), unit -> ImportTables.file(unit, uploaded.id()));
        List<List<String>> rows = new ArrayList<>();
        ReadTable read = read(file, options, rows);
        Shape shape = shape(read, rows);
        Plan plan = plan(actor, shape, rows);
        store.write(actor.company(), unit -> {
            ImportTables.dropRows(unit, id);
            ImportTables.shaped(unit, id, shape, plan);
            return id;
        });
        keep(actor, id, rows);
    }

    private static ReadTable read(byte[] file, ReadOptions options, List<List<String>> rows) {
        ReadTable read = TableFiles.read(file, options, cells -> {
            if (cells.size() > WIDEST || rows.size() >= MOST_ROWS) {
                throw new Problem(Kind.TOO_LARGE, "import.tooLarge").refusal();
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells.stream().map(Imports::kept).toList());
            }
        });
        if (rows.isEmpty()) {
            throw new Problem(Kind.INVALID, "import.empty").refusal();
        }
        return read;
    }

    /** Without characters that no database takes, and of some length. */
    private static String kept(String cell) {
        StringBuilder kept = new StringBuilder(Math.min(cell.length(), LONGEST_CELL));
        cell.codePoints()
                .limit(LONGEST_CELL)
                .filter(c -> (!Character.isISOControl(c) || c == '\n' || c == '\t')
                        && Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Takes the headings, and what stands above them, off the rows; and columns in which nothing stands. */
    private static Shape shape(ReadTable read, List<List<String>> rows) {
        Optional<Integer> at = Guess.headings(rows);
        List<String> headings = new ArrayList<>(at.map(rows::get).orElse(List.of()));
        at.ifPresent(row -> rows.subList(0, row + 1).clear());
        int width = Math.max(
                headings.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        while (headings.size() < width) {
            headings.add("");
        }
        boolean[] used = new boolean[width];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                used[i] |= !row.get(i).isBlank();
            }
        });
        rows.replaceAll(row -> filled(row, used));
        return new Shape(read, filled(headings, used), rows.size());
    }

    private static List<String> filled(List<String> row, boolean[] used) {
        List<String> filled = new ArrayList<>(used.length);
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                filled.add(i < row.size() ? row.get(i) : "");
            }
        }
        return filled;
    }

    private Plan plan(Actor actor, Shape shape, List<List<String>> rows) {
        Optional<Plan> remembered = shape.headings().stream().allMatch(String::isBlank)
                ? Optional.empty()
                : store.read(actor.company(), unit -> ImportTables.remembered(unit, signature(shape)));
        return remembered.orElseGet(() -> Plan.of(Guess.targets(
                shape.headings(),
                rows.subList(0, Math.min(SAMPLE, rows.size())),
                modules.clients(actor),
                colleagues(actor))));
    }

    private Colleagues colleagues(Actor actor) {
        return new Colleagues(people.users(actor));
    }

    /** By what the headings of a table are known again. */
    static String signature(Shape shape) {
        String headings = shape.headings().stream().map(Target::bare).collect(Collectors.joining("|"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(headings.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void keep(Actor actor, ImportId id, List<List<String>> rows) {
        int pieces = (rows.size() + Bulk.CHUNK - 1) / Bulk.CHUNK;
        for (int first = 0; first < pieces; first += PIECES_AT_ONCE) {
            int from = first;
            store.write(actor.company(), unit -> {
                for (int place = from; place < Math.min(from + PIECES_AT_ONCE, pieces); place++) {
                    int row = place * Bulk.CHUNK;
                    ImportTables.keepRows(unit, id, place, rows.subList(row, Math.min(row + Bulk.CHUNK, rows.size())));
                }
                return from;
            });
        }
    }

    private static String oneLine(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ").strip();
        return line.isEmpty() ? "-" : Shortened.to(LONGEST_NAME, line);
    }

    Optional<Uploaded> find(Actor actor, ImportId id) {
        return store.read(actor.company(), unit -> ImportTables.find(unit, id))
                .filter(uploaded -> uploaded.user().equals(actor.user()));
    }

    /** The actor's own that were begun as a job or later ones, the latest first. */
    List<Begun> begun(Actor actor, BulkId since) {
        return store.read(actor.company(), unit -> ImportTables.begun(unit, actor.user(), since));
    }

    /** One of the company's, whoever uploaded it: an administrator may take an import back. */
    Optional<Uploaded> any(Actor actor, ImportId id) {
        return store.read(actor.company(), unit -> ImportTables.find(unit, id));
    }

    /** The file is needed no longer; the rows are, for the report of those that were refused. */
    void forgetFile(Actor actor, ImportId id) {
        store.write(actor.company(), unit -> {
            ImportTables.dropFile(unit, id);
            return id;
        });
    }

    /** One that was not begun yet. */
    Uploaded waiting(Actor actor, ImportId id) {
        Uploaded uploaded = find(actor, id).orElseThrow(Imports::missing);
        if (uploaded.job().isPresent()) {
            throw new Problem(Kind.CONFLICT, "import.begun").refusal();
        }
        return uploaded;
    }

    /** How rows are made of cells, by a plan. */
    RowMaker maker(Actor actor, Plan plan) {
        Company company = companies.of(actor);
        return new RowMaker(
                plan,
                company.language(),
                plan.module().flatMap(module -> modules.on(actor, module)).map(Module::setup),
                modules.clients(actor).setup(),
                new OwnValues(
                        company.currency().getCurrencyCode(), company.region(), company.zone(), colleagues(actor)));
    }

    /** How rows are looked at beforehand. */
    RowCheck check(Actor actor, Plan plan) {
        return new RowCheck(plan.targets(), maker(actor, plan), input -> actions.violations("import.client", input));
    }

    Tools tools(Actor actor) {
        return new Tools(companies.of(actor).region());
    }

    void plan(Actor actor, ImportId id, Plan plan) {
        waiting(actor, id);
        store.write(actor.company(), unit -> {
            ImportTables.planned(unit, id, plan);
            return id;
        });
    }

    List<List<String>> rows(Actor actor, ImportId id, int place) {
        return store.read(actor.company(), unit -> ImportTables.rows(unit, id, place));
    }

    /** Throws an upload away. */
    public void drop(Actor actor, ImportId id) {
        find(actor, id).ifPresent(uploaded -> {
            if (uploaded.job().isEmpty()) {
                store.write(actor.company(), unit -> {
                    ImportTables.drop(unit, id);
                    return id;
                });
            }
        });
    }

    static Refusal missing() {
        return new Problem(Kind.NOT_FOUND, "row.notFound").refusal();
    }
}
