package org.seraicrm.imports.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.imports.BeginImport;
import org.seraicrm.imports.ImportClient;
import org.seraicrm.imports.ImportClient.Known;
import org.seraicrm.imports.ImportId;
import org.seraicrm.imports.ImportedClient;
import org.seraicrm.imports.ImportedClient.Way;
import org.seraicrm.imports.TakeBackClient;
import org.seraicrm.platform.automation.bulk.Bulk;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJobs;
import org.seraicrm.platform.automation.bulk.UndoBulk;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ChangeClient;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.Duplicates;
import org.seraicrm.platform.cards.Duplicates.Reason;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.TrashCard;
import org.seraicrm.platform.cards.TrashClient;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.security.Companies;

/** Begins imports and takes their rows in. */
@Component(service = ActionHandlers.class)
public final class ImportActions implements ActionHandlers {

    private static final BiPredicate<Address, Address> SAME_ADDRESS =
            (one, other) -> one.text().equalsIgnoreCase(other.text());
    private static final BiPredicate<ContactPerson, ContactPerson> SAME_PERSON =
            (one, other) -> one.name().equalsIgnoreCase(other.name());

    private final Duplicates duplicates;
    private final Clients clients;
    private final BulkJobs jobs;
    private final Companies companies;

    @Activate
    public ImportActions(
            @Reference Duplicates duplicates,
            @Reference Clients clients,
            @Reference BulkJobs jobs,
            @Reference Companies companies) {
        this.duplicates = duplicates;
        this.clients = clients;
        this.jobs = jobs;
        this.companies = companies;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(BeginImport.class, this::begin),
                on(ImportClient.class, this::take),
                on(TakeBackClient.class, this::takeBack));
    }

    private Done<BulkId> begin(BeginImport action, ActionContext context) {
        ImportId id = id(action.table());
        Plan plan = Plan.read(action.plan());
        Uploaded uploaded = ImportTables.find(context.unit(), id)
                .filter(table -> table.user().equals(context.actor().user()))
                .filter(table -> table.job().isEmpty())
                .orElseThrow(() -> Problem.invalid("/table", "value.notFound").refusal());
        ImportTables.planned(context.unit(), id, plan);
        int rows = uploaded.shape().rows() - plan.removed().size();
        BulkId job = jobs.begin(
                context, new Bulk(uploaded.file(), "import.client", new Bulk.Kept(PlannedRows.NAME, id.text(), rows)));
        if (!ImportTables.begun(context.unit(), id, job)) {
            throw Problem.invalid("/table", "value.notFound").refusal();
        }
        ImportTables.remember(context.unit(), Imports.signature(uploaded.shape()), plan.remembered());
        return Done.of(job, new UndoBulk(job));
    }

    private static ImportId id(String text) {
        try {
            return ImportId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("/table", "value.id").refusal();
        }
    }

    private Done<ImportedClient> take(ImportClient row, ActionContext context) {
        Optional<Client> there = there(row, context);
        Optional<ClientId> created = Optional.empty();
        Optional<TakeBackClient.Updated> updated = Optional.empty();
        Way way = Way.SKIPPED;
        ClientId client;
        if (there.isEmpty()) {
            client = context.perform(new CreateClient(
                    row.kind(),
                    row.name(),
                    Optional.of(row.contactPoints()),
                    Optional.of(row.addresses()),
                    Optional.of(row.persons()),
                    row.responsible(),
                    row.own()));
            created = Optional.of(client);
            way = Way.CREATED;
        } else {
            client = there.get().id();
            if (row.known() == Known.UPDATE) {
                updated = update(there.get(), row, context);
                way = updated.isPresent() ? Way.UPDATED : Way.SKIPPED;
            }
        }
        boolean skipped = there.isPresent() && row.known() == Known.SKIP;
        Optional<CardId> card = skipped ? Optional.empty() : card(client, row, context);
        if (!skipped) {
            row.note()
                    .filter(note -> !note.isBlank())
                    .ifPresent(note -> context.perform(new AddNote(note, Optional.of(client), Optional.empty())));
        }
        ImportedClient result = new ImportedClient(client, way, card);
        return created.isEmpty() && updated.isEmpty() && card.isEmpty()
                ? Done.of(result)
                : Done.of(result, new TakeBackClient(created, updated, card));
    }

    private Optional<Client> there(ImportClient row, ActionContext context) {
        if (row.known() == Known.CREATE || row.match().isEmpty()) {
            return Optional.empty();
        }
        Set<Reason> wanted = EnumSet.copyOf(row.match());
        return duplicates
                .like(
                        context.actor(),
                        context.unit(),
                        wanted.contains(Reason.NAME) ? row.name() : "",
                        row.contactPoints().stream()
                                .filter(point -> wanted.contains(reason(point.kind())))
                                .toList())
                .stream()
                .findFirst()
                .map(Duplicates.Alike::client);
    }

    private static Reason reason(ContactPoint.Kind kind) {
        return kind == ContactPoint.Kind.PHONE ? Reason.PHONE : Reason.EMAIL;
    }

    private Optional<CardId> card(ClientId client, ImportClient row, ActionContext context) {
        return row.module()
                .map(module -> context.perform(new OpenCard(
                        module,
                        client,
                        row.title(),
                        row.status(),
                        row.responsible(),
                        Optional.of(row.values().orElse(Map.<String, JsonNode>of())))));
    }

    /** Adds what is new; empty when nothing is. */
    private Optional<TakeBackClient.Updated> update(Client client, ImportClient row, ActionContext context) {
        List<ContactPoint> points = added(client.contactPoints(), row.contactPoints(), samePoint(context));
        List<Address> addresses = added(client.addresses(), row.addresses(), SAME_ADDRESS);
        List<ContactPerson> persons = added(client.persons(), row.persons(), SAME_PERSON);
        Map<String, JsonNode> own = new HashMap<>(row.own().orElse(Map.of()));
        own.entrySet().removeIf(value -> value.getValue().equals(client.values().get(value.getKey())));
        Optional<UserId> responsible =
                row.responsible().filter(user -> !client.responsible().equals(Optional.of(user)));
        if (points.isEmpty()
                && addresses.isEmpty()
                && persons.isEmpty()
                && own.isEmpty()
                && responsible.isEmpty()
                && client.name().equals(row.name())) {
            return Optional.empty();
        }
        Versioned changed = context.perform(new ChangeClient(
                client.id(),
                client.version(),
                Optional.empty(),
                Optional.of(row.name()),
                both(client.contactPoints(), points),
                both(client.addresses(), addresses),
                both(client.persons(), persons),
                responsible.map(UserId::text),
                Optional.of(own)));
        Map<String, JsonNode> before = new HashMap<>();
        own.keySet().forEach(field -> before.put(field, client.values().getOrDefault(field, NullNode.getInstance())));
        return Optional.of(new TakeBackClient.Updated(
                client.id(),
                changed.version(),
                client.name(),
                points,
                addresses,
                persons,
                before,
                responsible.map(user -> client.responsible().map(UserId::text).orElse(""))));
    }

    /** What is said and not there yet. */
    private static <T> List<T> added(List<T> there, List<T> said, BiPredicate<T, T> same) {
        List<T> added = new ArrayList<>();
        said.stream()
                .filter(one -> Stream.concat(there.stream(), added.stream()).noneMatch(known -> same.test(known, one)))
                .forEach(added::add);
        return added;
    }

    /** Empty when nothing is added. */
    private static <T> Optional<List<T>> both(List<T> there, List<T> added) {
        return Optional.of(Stream.concat(there.stream(), added.stream()).toList())
                .filter(all -> !added.isEmpty());
    }

    private BiPredicate<ContactPoint, ContactPoint> samePoint(ActionContext context) {
        String region = companies.of(context.actor()).region();
        return (one, other) -> Sameness.same(one, other, region);
    }

    private Done<Boolean> takeBack(TakeBackClient action, ActionContext context) {
        action.card().ifPresent(card -> context.perform(new TrashCard(card)));
        action.updated().ifPresent(updated -> context.perform(before(updated, context)));
        action.created().ifPresent(client -> context.perform(new TrashClient(client)));
        return Done.of(true);
    }

    /** The change that takes away what was added, from what the client has now. */
    private ChangeClient before(TakeBackClient.Updated updated, ActionContext context) {
        Client now = clients.find(context.actor(), updated.client())
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "row.notFound").refusal());
        return new ChangeClient(
                updated.client(),
                updated.version(),
                Optional.empty(),
                Optional.of(updated.name()),
                without(now.contactPoints(), updated.points(), samePoint(context)),
                without(now.addresses(), updated.addresses(), SAME_ADDRESS),
                without(now.persons(), updated.persons(), SAME_PERSON),
                updated.responsible(),
                Optional.of(updated.values()));
    }

    /** Empty when nothing was added. */
    private static <T> Optional<List<T>> without(List<T> now, List<T> added, BiPredicate<T, T> same) {
        List<T> left = now.stream()
                .filter(one -> added.stream().noneMatch(other -> same.test(one, other)))
                .toList();
        return Optional.of(left).filter(any -> !added.isEmpty());
    }
}
