package org.seraicrm.imports.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Duplicates duplicates;
    private final BulkJobs jobs;
    private final Companies companies;

    @Activate
    public ImportActions(@Reference Duplicates duplicates, @Reference BulkJobs jobs, @Reference Companies companies) {
        this.duplicates = duplicates;
        this.jobs = jobs;
        this.companies = companies;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(BeginImport.class, this::begin),
                on(ImportClient.class, this::take),
                on(TakeBackClient.class, ImportActions::takeBack));
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
        Optional<ChangeClient> before = Optional.empty();
        Way way = Way.SKIPPED;
        ClientId client;
        if (there.isEmpty()) {
            client = context.perform(new CreateClient(
                    row.kind(),
                    row.name(),
                    Optional.of(row.contactPoints()),
                    Optional.of(row.addresses()),
                    Optional.of(row.persons()),
                    Optional.empty(),
                    row.own()));
            created = Optional.of(client);
            way = Way.CREATED;
        } else {
            client = there.get().id();
            if (row.known() == Known.UPDATE) {
                before = update(there.get(), row, context);
                way = before.isPresent() ? Way.UPDATED : Way.SKIPPED;
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
        return created.isEmpty() && before.isEmpty() && card.isEmpty()
                ? Done.of(result)
                : Done.of(result, new TakeBackClient(created, before, card));
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
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(row.values().orElse(Map.<String, JsonNode>of())))));
    }

    /** Adds what is new; empty when nothing is. Gives back the change that brings it back. */
    private Optional<ChangeClient> update(Client client, ImportClient row, ActionContext context) {
        List<ContactPoint> points = new ArrayList<>(client.contactPoints());
        String region = companies.of(context.actor()).region();
        row.contactPoints().stream()
                .filter(point -> points.stream().noneMatch(known -> Sameness.same(known, point, region)))
                .forEach(points::add);
        Set<Address> addresses = new LinkedHashSet<>(client.addresses());
        row.addresses().stream()
                .filter(address -> client.addresses().stream()
                        .noneMatch(known -> known.text().equalsIgnoreCase(address.text())))
                .forEach(addresses::add);
        List<ContactPerson> persons = new ArrayList<>(client.persons());
        row.persons().stream()
                .filter(person ->
                        persons.stream().noneMatch(known -> known.name().equalsIgnoreCase(person.name())))
                .forEach(persons::add);
        Map<String, JsonNode> own = new HashMap<>(row.own().orElse(Map.of()));
        own.entrySet().removeIf(value -> value.getValue().equals(client.values().get(value.getKey())));
        boolean same = points.size() == client.contactPoints().size()
                && addresses.size() == client.addresses().size()
                && persons.size() == client.persons().size()
                && own.isEmpty()
                && client.name().equals(row.name());
        if (same) {
            return Optional.empty();
        }
        Versioned changed = context.perform(new ChangeClient(
                client.id(),
                client.version(),
                Optional.empty(),
                Optional.of(row.name()),
                Optional.of(points),
                Optional.of(List.copyOf(addresses)),
                Optional.of(persons),
                Optional.empty(),
                Optional.of(own)));
        Map<String, JsonNode> before = new HashMap<>();
        own.keySet().forEach(field -> before.put(field, client.values().getOrDefault(field, NullNode.getInstance())));
        return Optional.of(new ChangeClient(
                client.id(),
                changed.version(),
                Optional.of(client.kind()),
                Optional.of(client.name()),
                Optional.of(client.contactPoints()),
                Optional.of(client.addresses()),
                Optional.of(client.persons()),
                Optional.of(client.responsible().map(UserId::text).orElse("")),
                Optional.of(before)));
    }

    private static Done<Boolean> takeBack(TakeBackClient action, ActionContext context) {
        action.card().ifPresent(card -> context.perform(new TrashCard(card)));
        action.before().ifPresent(context::perform);
        action.created().ifPresent(client -> context.perform(new TrashClient(client)));
        return Done.of(true);
    }
}
