package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ChangeClient;
import org.seraicrm.platform.cards.ClientRestored;
import org.seraicrm.platform.cards.ClientTrashed;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.RestoreCard;
import org.seraicrm.platform.cards.TrashCard;
import org.seraicrm.platform.cards.ValueChange;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.cards.duplicates.ClientMerged;
import org.seraicrm.platform.cards.duplicates.ClientSeparated;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.duplicates.SeparateClients;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.internal.jdbc.FileTable;
import org.seraicrm.platform.cards.internal.jdbc.MergeTable;
import org.seraicrm.platform.cards.internal.jdbc.Merging;
import org.seraicrm.platform.cards.internal.jdbc.Merging.Sheet;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.cards.internal.jpa.ClientDetails;
import org.seraicrm.platform.cards.internal.jpa.ClientRow;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.UnitOfWork;

/** Makes one client of two, and two of one again (A43). */
final class MergeActions implements ActionHandlers {

    private final Companies companies;
    private final People people;
    private final Modules modules;
    private final ClientValues values;

    MergeActions(Companies companies, People people, Modules modules, ClientValues values) {
        this.companies = companies;
        this.people = people;
        this.modules = modules;
        this.values = values;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(MergeClients.class, this::merge), on(SeparateClients.class, this::separate));
    }

    private Done<Versioned> merge(MergeClients action, ActionContext context) {
        UnitOfWork unit = context.unit();
        hold(unit, action.client(), action.other());
        ClientRow kept = there(context, action.client(), "/client");
        ClientRow merged = there(context, action.other(), "/other");
        if (kept.id().equals(merged.id())) {
            throw Problem.invalid("/other", "client.itself").refusal();
        }
        Versions.check(kept.version(), action.version());
        Versions.check(merged.version(), action.otherVersion());
        List<CardId> trashed = action.trash().orElse(List.of());
        trashed.forEach(card -> trash(context, card, kept, merged));
        List<CardRow> cards = Rows.cards(unit, merged.id());
        oneCardPerClient(context, Stream.concat(Rows.cards(unit, kept.id()).stream(), cards.stream()));

        Sheet before = Sheet.of(kept);
        Sheet after = chosen(action, before, Sheet.of(merged), context);
        cards.forEach(card -> card.client(kept.id()));
        take(kept, after, unit);
        merged.trashed(true, unit.now());
        context.entities().flush();
        List<TodoId> todos = MergeTable.pass(unit, merged.id(), kept.id());
        List<KeptFileId> files = FileTable.pass(unit, merged.id(), kept.id());
        ContactPoints.forget(unit, merged.id());
        keepContacts(context, kept, after);
        MergeTable.insert(
                unit,
                new Merging(
                        merged.id(),
                        kept.id(),
                        new Merging.Changes(
                                before, after, cards.stream().map(CardRow::id).toList(), todos, files, trashed)));
        context.happened(Subject.of(merged.id()), new ClientTrashed(merged.name()));
        context.happened(
                Subject.of(kept.id()), new ClientMerged(merged.id(), merged.name(), changes(kept, before, after)));
        return Done.of(new Versioned(kept.id().text(), kept.version()), new SeparateClients(merged.id(), kept.id()));
    }

    private Done<Versioned> separate(SeparateClients action, ActionContext context) {
        UnitOfWork unit = context.unit();
        hold(unit, action.from(), action.client());
        Merging merging = MergeTable.find(unit, action.client())
                .filter(found -> found.survivor().equals(action.from()))
                .orElseThrow(() -> Rows.missing("/client").refusal());
        ClientRow merged = ClientActions.row(context, merging.merged());
        ClientRow kept = ClientActions.row(context, merging.survivor());
        if (MergeTable.find(unit, kept.id()).isPresent()) {
            throw new Problem(Kind.CONFLICT, "client.mergedFurther").refusal();
        }
        Merging.Changes changes = merging.changes();
        List<CardRow> cards = changes.cards().stream()
                .flatMap(id -> Rows.card(unit, id).stream())
                .filter(card -> card.client().equals(kept.id()))
                .toList();
        cards.forEach(card -> card.client(merged.id()));
        merged.trashed(false, unit.now());
        Sheet now = Sheet.of(kept);
        Sheet back = now.back(changes.before(), changes.after());
        take(kept, back, unit);
        context.entities().flush();
        cards.forEach(card -> MergeTable.follow(unit, card.id(), merged.id()));
        changes.todos().forEach(todo -> MergeTable.pass(unit, todo, kept.id(), merged.id()));
        FileTable.giveBack(
                unit, changes.files(), cards.stream().map(CardRow::id).toList(), merged.id());
        keepContacts(context, kept, back);
        keepContacts(context, merged, Sheet.of(merged));
        MergeTable.delete(unit, merged.id());
        List<CardId> returned = changes.trashed().stream()
                .filter(card -> restored(context, card))
                .toList();
        context.happened(Subject.of(merged.id()), new ClientRestored(merged.name()));
        context.happened(
                Subject.of(kept.id()), new ClientSeparated(merged.id(), merged.name(), changes(kept, now, back)));
        return Done.of(new Versioned(kept.id().text(), kept.version()), again(kept, merged, now, returned));
    }

    private static MergeClients again(ClientRow kept, ClientRow merged, Sheet sheet, List<CardId> trashed) {
        return new MergeClients(
                kept.id(),
                kept.version(),
                merged.id(),
                merged.version(),
                Optional.of(sheet.kind()),
                Optional.of(sheet.name()),
                Optional.of(sheet.details().contactPoints()),
                Optional.of(sheet.details().addresses()),
                Optional.of(sheet.details().persons()),
                Optional.of(sheet.responsible().map(UserId::text).orElse("")),
                Optional.of(trashed),
                Optional.of(sheet.details().values()));
    }

    /** The older one first, whoever merges into whom. */
    private static void hold(UnitOfWork unit, ClientId one, ClientId other) {
        boolean first = one.value() < other.value();
        Rows.hold(unit, first ? one : other);
        Rows.hold(unit, first ? other : one);
    }

    private static ClientRow there(ActionContext context, ClientId id, String pointer) {
        return Rows.client(context.unit(), id)
                .filter(row -> !row.trashed())
                .orElseThrow(() -> Problem.invalid(pointer, "client.inTrash").refusal());
    }

    private static void trash(ActionContext context, CardId id, ClientRow kept, ClientRow merged) {
        CardRow theirs = Rows.card(context.unit(), id)
                .filter(card -> card.client().equals(kept.id()) || card.client().equals(merged.id()))
                .orElseThrow(() -> Rows.missing("/trash").refusal());
        context.perform(new TrashCard(theirs.id()));
    }

    private static boolean restored(ActionContext context, CardId id) {
        boolean trashed = Rows.card(context.unit(), id).filter(CardRow::trashed).isPresent();
        if (trashed) {
            context.perform(new RestoreCard(id));
        }
        return trashed;
    }

    /** A17: no module that allows a client one card may end up with two; told by name as far as the actor sees it. */
    private void oneCardPerClient(ActionContext context, Stream<CardRow> cards) {
        List<CardRow> open = cards.filter(card -> !card.trashed()).toList();
        List<Violation> violations = new ArrayList<>();
        for (Module module : modules.all(context.unit().company())) {
            boolean two = module.setup().oneCardPerClient()
                    && open.stream()
                                    .filter(card -> card.module().equals(module.id()))
                                    .count()
                            > 1;
            if (two) {
                violations.add(told(context, module));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    private Violation told(ActionContext context, Module module) {
        return modules.on(context.actor(), module.id())
                .map(on -> new Violation(
                        "/trash",
                        "client.twoCards",
                        Map.of("module", on.name().in(context.actor().language()))))
                .orElseGet(() -> new Violation("/trash", "client.twoCardsUnseen"));
    }

    private Sheet chosen(MergeClients action, Sheet before, Sheet theirs, ActionContext context) {
        Map<String, JsonNode> all = new HashMap<>(theirs.details().values());
        all.putAll(before.details().values());
        TypedClient typed = typed(before.details(), theirs.details(), context);
        List<ContactPoint> points = typed.points(action.contactPoints()
                .orElseGet(() -> typed.open(before.details().contactPoints())));
        List<Address> addresses = typed.addresses(action.addresses()
                .orElseGet(() -> typed.openAddresses(before.details().addresses())));
        List<ContactPerson> persons = typed.persons(action.persons()
                .orElseGet(() -> typed.openPersons(before.details().persons())));
        Optional<UserId> responsible = typed.responsible(
                action.responsible().isPresent(),
                Responsible.changed(action.responsible(), before.responsible(), premises(context)),
                List.of(before.responsible(), theirs.responsible()));
        ClientActions.refuse(typed.violations());
        ClientDetails details = ClientActions.details(
                points,
                addresses,
                persons,
                CardEdit.merge(all, values.normal(action.values().orElse(Map.of()), context, premises(context))),
                companies.of(context.actor()).region());
        return new Sheet(
                action.kind().orElse(before.kind()),
                action.name().map(String::strip).orElse(before.name()),
                details,
                responsible);
    }

    /** What is chosen of two, beside which everything stays that who chooses may not change. */
    private TypedClient typed(ClientDetails one, ClientDetails other, ActionContext context) {
        List<ContactPoint> points = new ArrayList<>(one.contactPoints());
        other.contactPoints().stream()
                .filter(point -> points.stream()
                        .noneMatch(known ->
                                known.kind() == point.kind() && known.value().equals(point.value())))
                .forEach(points::add);
        Set<Address> addresses = new LinkedHashSet<>(one.addresses());
        addresses.addAll(other.addresses());
        Set<ContactPerson> persons = new LinkedHashSet<>(one.persons());
        persons.addAll(other.persons());
        return new TypedClient(
                values.sight(context),
                companies.of(context.actor()).region(),
                context.undoing(),
                true,
                new TypedClient.Kept(points, List.copyOf(addresses), List.copyOf(persons)),
                new ArrayList<>());
    }

    private Premises premises(ActionContext context) {
        return new Premises(context.actor(), companies, people);
    }

    private static void take(ClientRow row, Sheet sheet, UnitOfWork unit) {
        row.take(sheet.kind(), sheet.name(), sheet.details(), sheet.responsible(), unit.now());
    }

    private void keepContacts(ActionContext context, ClientRow row, Sheet sheet) {
        String region = companies.of(context.actor()).region();
        ContactPoints.keep(context.unit(), row.id(), sheet.name(), sheet.details(), region, true);
    }

    private static Map<String, ValueChange> changes(ClientRow row, Sheet before, Sheet after) {
        return ClientActions.changes(change(row, before), change(row, after));
    }

    private static ChangeClient change(ClientRow row, Sheet sheet) {
        return new ChangeClient(
                row.id(),
                row.version(),
                Optional.of(sheet.kind()),
                Optional.of(sheet.name()),
                Optional.of(sheet.details().contactPoints()),
                Optional.of(sheet.details().addresses()),
                Optional.of(sheet.details().persons()),
                Optional.of(sheet.responsible().map(UserId::text).orElse("")),
                Optional.of(sheet.details().values()));
    }
}
