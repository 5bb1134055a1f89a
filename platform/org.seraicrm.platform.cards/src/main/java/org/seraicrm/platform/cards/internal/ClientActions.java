package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ChangeClient;
import org.seraicrm.platform.cards.ClientChanged;
import org.seraicrm.platform.cards.ClientCreated;
import org.seraicrm.platform.cards.ClientRestored;
import org.seraicrm.platform.cards.ClientTrashed;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.RestoreClient;
import org.seraicrm.platform.cards.TrashClient;
import org.seraicrm.platform.cards.ValueChange;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.cards.internal.jdbc.MergeTable;
import org.seraicrm.platform.cards.internal.jpa.ClientDetails;
import org.seraicrm.platform.cards.internal.jpa.ClientRow;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.UnitOfWork;

/** What is done with clients. */
final class ClientActions implements ActionHandlers {

    private static final Set<String> BESIDE = Set.of("version", "values");

    private final Companies companies;
    private final People people;
    private final ClientValues values;

    ClientActions(Companies companies, People people, ClientValues values) {
        this.companies = companies;
        this.people = people;
        this.values = values;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(CreateClient.class, this::create),
                on(ChangeClient.class, this::change),
                on(TrashClient.class, this::trash),
                on(RestoreClient.class, this::restore));
    }

    private Done<ClientId> create(CreateClient action, ActionContext context) {
        String region = companies.of(context.actor()).region();
        TypedClient typed = typed(ClientDetails.NONE, context);
        List<ContactPoint> points = typed.points(action.contactPoints().orElse(List.of()));
        List<Address> addresses = typed.addresses(action.addresses().orElse(List.of()));
        List<ContactPerson> persons = typed.persons(action.persons().orElse(List.of()));
        Optional<UserId> responsible =
                typed.responsible(action.responsible().isPresent(), action.responsible(), List.of());
        refuse(typed.violations());
        ClientDetails details = details(
                points,
                addresses,
                persons,
                values.begun(action.kind(), action.values().orElse(Map.of()), context, premises(context)),
                region);
        ClientId id = ClientId.next();
        ClientRow row = new ClientRow(id);
        row.take(
                action.kind(),
                action.name().strip(),
                details,
                responsible,
                context.unit().now());
        context.entities().persist(row);
        ContactPoints.keep(context.unit(), id, row.name(), details, region, false);
        context.happened(Subject.of(id), new ClientCreated(action.kind(), row.name()));
        return Done.of(id, new TrashClient(id));
    }

    private Done<Versioned> change(ChangeClient action, ActionContext context) {
        ClientRow row = row(context, action.client());
        Versions.check(row.version(), action.version());
        String region = companies.of(context.actor()).region();
        ClientDetails before = row.details();
        ChangeClient undo = undo(row, before);
        TypedClient typed = typed(before, context);
        List<ContactPoint> points = action.contactPoints().map(typed::points).orElse(before.contactPoints());
        List<Address> addresses = action.addresses().map(typed::addresses).orElse(before.addresses());
        List<ContactPerson> persons = action.persons().map(typed::persons).orElse(before.persons());
        Optional<UserId> responsible = typed.responsible(
                action.responsible().isPresent(),
                Responsible.changed(action.responsible(), row.responsible(), premises(context)),
                List.of(row.responsible()));
        refuse(typed.violations());
        ClientDetails after = details(
                points,
                addresses,
                persons,
                values.changed(
                        row.client(context.unit().company()),
                        action.kind().orElse(row.kind()),
                        action.values().orElse(Map.of()),
                        context,
                        premises(context)),
                region);
        row.take(
                action.kind().orElse(row.kind()),
                action.name().map(String::strip).orElse(row.name()),
                after,
                responsible,
                context.unit().now());
        context.entities().flush();
        if (action.name().isPresent()
                || action.contactPoints().isPresent()
                || action.persons().isPresent()) {
            ContactPoints.keep(context.unit(), row.id(), row.name(), after, region, true);
        }
        context.happened(Subject.of(row.id()), new ClientChanged(changes(undo, undo(row, after))));
        return Done.of(
                new Versioned(row.id().text(), row.version()),
                at(undo, row.version(), CardEdit.back(before.values(), after.values())));
    }

    private Done<ClientId> trash(TrashClient action, ActionContext context) {
        ClientRow row = row(context, action.client());
        row.trashed(true, context.unit().now());
        context.happened(Subject.of(row.id()), new ClientTrashed(row.name()));
        return Done.of(row.id(), new RestoreClient(row.id()));
    }

    private Done<ClientId> restore(RestoreClient action, ActionContext context) {
        ClientRow row = row(context, action.client());
        ownClient(context.unit(), row.id());
        row.trashed(false, context.unit().now());
        context.happened(Subject.of(row.id()), new ClientRestored(row.name()));
        return Done.of(row.id(), new TrashClient(row.id()));
    }

    private TypedClient typed(ClientDetails kept, ActionContext context) {
        return new TypedClient(
                values.sight(context),
                companies.of(context.actor()).region(),
                context.undoing(),
                false,
                new TypedClient.Kept(kept.contactPoints(), kept.addresses(), kept.persons()),
                new ArrayList<>());
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    /** Refuses a client that was merged into another one. */
    static void ownClient(UnitOfWork unit, ClientId client) {
        if (MergeTable.find(unit, client).isPresent()) {
            throw new Problem(Kind.CONFLICT, "client.wasMerged").refusal();
        }
    }

    static ClientDetails details(
            List<ContactPoint> points,
            List<Address> addresses,
            List<ContactPerson> persons,
            Map<String, JsonNode> values,
            String region) {
        List<Violation> violations = new ArrayList<>();
        ClientDetails details =
                new ClientDetails(ContactPoints.normal(points, region, violations), addresses, persons, values);
        if (Json.write(details).length() > ClientDetails.LONGEST) {
            violations.add(new Violation("", "client.tooMuch"));
        }
        refuse(violations);
        return details;
    }

    /** The change that would bring the row back to what it is now. */
    private static ChangeClient undo(ClientRow row, ClientDetails details) {
        return new ChangeClient(
                row.id(),
                row.version(),
                Optional.of(row.kind()),
                Optional.of(row.name()),
                Optional.of(details.contactPoints()),
                Optional.of(details.addresses()),
                Optional.of(details.persons()),
                Optional.of(row.responsible().map(UserId::text).orElse("")),
                Optional.of(details.values()));
    }

    private Premises premises(ActionContext context) {
        return new Premises(context.actor(), companies, people);
    }

    /** The change of a version; of the own fields only what differs. */
    private static ChangeClient at(ChangeClient undo, int version, Map<String, JsonNode> values) {
        return new ChangeClient(
                undo.client(),
                version,
                undo.kind(),
                undo.name(),
                undo.contactPoints(),
                undo.addresses(),
                undo.persons(),
                undo.responsible(),
                Optional.of(values));
    }

    /** Everything that differs, own fields under names of their own. */
    static Map<String, ValueChange> changes(ChangeClient before, ChangeClient after) {
        JsonNode old = Json.mapper().valueToTree(before);
        JsonNode now = Json.mapper().valueToTree(after);
        Map<String, ValueChange> changes = new LinkedHashMap<>();
        now.fields().forEachRemaining(member -> {
            JsonNode was = old.path(member.getKey());
            if (!BESIDE.contains(member.getKey()) && !was.equals(member.getValue())) {
                changes.put(member.getKey(), new ValueChange(was, member.getValue()));
            }
        });
        CardEdit.differing(before.values().orElse(Map.of()), after.values().orElse(Map.of()))
                .forEach((field, change) -> changes.put(ClientValues.changed(field), change));
        return changes;
    }

    static ClientRow row(ActionContext context, ClientId id) {
        return Rows.client(context.unit(), id)
                .orElseThrow(() -> Rows.missing("/client").refusal());
    }
}
