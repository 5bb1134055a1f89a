package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChanged;
import org.seraicrm.platform.cards.CardMoved;
import org.seraicrm.platform.cards.CardOpened;
import org.seraicrm.platform.cards.CardRestored;
import org.seraicrm.platform.cards.CardTrashed;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.RestoreCard;
import org.seraicrm.platform.cards.TrashCard;
import org.seraicrm.platform.cards.ValueChange;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.Way;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;

/** What is done with cards; every change is judged by the rules before it is kept. */
final class CardActions implements ActionHandlers {

    private final Modules modules;
    private final Companies companies;
    private final People people;
    private final CardRules rules;

    CardActions(Modules modules, Companies companies, People people, CardRules rules) {
        this.modules = modules;
        this.companies = companies;
        this.people = people;
        this.rules = rules;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(OpenCard.class, this::open),
                on(ChangeCard.class, this::change),
                on(MoveCard.class, this::move),
                on(TrashCard.class, this::trash),
                on(RestoreCard.class, this::restore));
    }

    private Done<CardId> open(OpenCard action, ActionContext context) {
        Module module = modules.on(context.actor(), action.module())
                .orElseThrow(() -> Rows.missing("/module").refusal());
        String title = action.title().filter(text -> !text.isBlank()).orElseGet(() -> clientName(context, action));
        String status = action.status().orElseGet(() -> module.setup().first().id());
        Map<String, JsonNode> values = normal(module, action.values().orElse(Map.of()), context);
        Rows.taking(context.unit(), action.client(), "/client");
        CardRow row = new CardRow(CardId.next(), action.module(), action.client());
        Card empty = row.card(context.unit().company());
        Card card = CardEdit.of(empty)
                .title(title.strip())
                .status(known(module, status))
                .responsible(action.responsible())
                .values(CardEdit.merge(initial(whole(context, module), context), values))
                .card();
        judge(context, module, Optional.empty(), card, Optional.empty());
        row.take(card, context.unit().now());
        context.entities().persist(row);
        context.happened(subject(card), new CardOpened(card.title(), card.status(), module.kind()));
        return Done.of(card.id(), new TrashCard(card.id()));
    }

    private Done<Versioned> change(ChangeCard action, ActionContext context) {
        CardRow row = row(context, action.card());
        Versions.check(row.version(), action.version());
        Module module = module(context, row);
        Card before = row.card(context.unit().company());
        Map<String, JsonNode> values = normal(module, action.values().orElse(Map.of()), context);
        Card changed = CardEdit.of(before)
                .title(action.title().map(String::strip).orElse(before.title()))
                .responsible(Responsible.changed(action.responsible(), before.responsible(), premises(context)))
                .values(CardEdit.merge(before.values(), values))
                .card();
        String status = action.status()
                .map(named -> known(module, named))
                .orElseGet(() -> context.undoing() ? before.status() : following(context, module, before, changed));
        Card after = CardEdit.of(changed).status(status).card();
        judge(context, module, Optional.of(before), after, Optional.empty());
        int version = keep(context, module, row, before, after, Optional.empty());
        return Done.of(new Versioned(row.id().text(), version), undo(before, after, version));
    }

    /** Where a change leads a card by itself, by ways that are free to whoever changes it. */
    private String following(ActionContext context, Module seen, Card before, Card after) {
        Module module = whole(context, seen);
        ModuleSetup setup = module.setup();
        Role role = module.role(context.actor().standing());
        return setup.following(CardRules.form(module, before), CardRules.form(module, after))
                .map(Status::id)
                .filter(status -> setup.way(role, after.status(), status) == Way.FREE)
                .findFirst()
                .orElse(after.status());
    }

    private Done<Versioned> move(MoveCard action, ActionContext context) {
        CardRow row = row(context, action.card());
        Versions.check(row.version(), action.version());
        Module module = module(context, row);
        Card before = row.card(context.unit().company());
        Map<String, JsonNode> values = normal(module, action.values().orElse(Map.of()), context);
        Card after = CardEdit.of(before)
                .status(known(module, action.status()))
                .values(CardEdit.merge(before.values(), values))
                .card();
        judge(context, module, Optional.of(before), after, action.reason());
        int version = keep(context, module, row, before, after, action.reason());
        Optional<Map<String, JsonNode>> back =
                Optional.of(CardEdit.back(before.values(), after.values())).filter(some -> !some.isEmpty());
        MoveCard undo = new MoveCard(row.id(), Optional.of(version), before.status(), Optional.empty(), back);
        return Done.of(new Versioned(row.id().text(), version), undo);
    }

    private static Optional<String> group(Module module, String status) {
        return module.setup().groups().stream()
                .filter(group ->
                        group.statuses().stream().anyMatch(each -> each.id().equals(status)))
                .map(Status.Group::id)
                .findFirst();
    }

    private Done<CardId> trash(TrashCard action, ActionContext context) {
        CardRow row = row(context, action.card());
        Card before = row.card(context.unit().company());
        keep(context, row, CardEdit.of(before).trashed(true).card(), new CardTrashed(before.title()));
        return Done.of(row.id(), new RestoreCard(row.id()));
    }

    private Done<CardId> restore(RestoreCard action, ActionContext context) {
        CardRow row = row(context, action.card());
        Card before = row.card(context.unit().company());
        Card after = CardEdit.of(before).trashed(false).card();
        judge(context, module(context, row), Optional.of(before), after, Optional.empty());
        keep(context, row, after, new CardRestored(before.title()));
        return Done.of(row.id(), new TrashCard(row.id()));
    }

    /** The module with the fields that are hidden from the actor. */
    Module whole(ActionContext context, Module seen) {
        return modules.find(context.actor().company(), seen.id()).orElse(seen);
    }

    /** What cards begin with, as far as their fields take it. */
    private Map<String, JsonNode> initial(Module module, ActionContext context) {
        Map<String, JsonNode> initial = new HashMap<>();
        module.setup().fields().forEach(field -> field.initial().ifPresent(value -> initial.put(field.id(), value)));
        return FieldValues.normal(module, initial, premises(context), new ArrayList<>());
    }

    void judge(ActionContext context, Module module, Optional<Card> before, Card after, Optional<String> reason) {
        if (module.setup().oneCardPerClient()) {
            Rows.hold(context.unit(), after.client());
        }
        checkSize(after);
        rules.judge(new PendingChange(context, whole(context, module), before, after, reason));
    }

    private static void checkSize(Card card) {
        if (Json.write(card.values()).length() > CardRow.LONGEST_VALUES) {
            throw Problem.invalid("/values", "card.tooMuch").refusal();
        }
    }

    /** Keeps a change of what a card says or of where it stands, and tells of both. */
    private static int keep(
            ActionContext context, Module module, CardRow row, Card before, Card after, Optional<String> reason) {
        Map<String, ValueChange> changes = CardEdit.changes(before, after);
        CardChanged changed = new CardChanged(after.title(), changes);
        if (before.status().equals(after.status())) {
            return keep(context, row, after, changed);
        }
        if (!changes.isEmpty()) {
            context.happened(subject(after), changed);
        }
        if (!group(module, before.status()).equals(group(module, after.status()))) {
            row.left(before.status());
        }
        return keep(context, row, after, new CardMoved(before.title(), before.status(), after.status(), reason));
    }

    static int keep(ActionContext context, CardRow row, Card after, Fact fact) {
        row.take(after, context.unit().now());
        context.entities().flush();
        context.happened(subject(after), fact);
        return row.version();
    }

    Map<String, JsonNode> normal(Module module, Map<String, JsonNode> typed, ActionContext context) {
        List<Violation> violations = new ArrayList<>();
        Map<String, JsonNode> normal = FieldValues.normal(module, typed, premises(context), violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        return normal;
    }

    Premises premises(ActionContext context) {
        return new Premises(context.actor(), companies, people);
    }

    private static ChangeCard undo(Card before, Card after, int version) {
        return new ChangeCard(
                after.id(),
                version,
                Optional.of(before.title()),
                Optional.of(before.responsible().map(UserId::text).orElse("")),
                Optional.of(CardEdit.back(before.values(), after.values())),
                Optional.of(before.status()).filter(status -> !status.equals(after.status())));
    }

    static String known(Module module, String status) {
        return module.setup()
                .status(status)
                .map(Status::id)
                .orElseThrow(
                        () -> Problem.invalid("/status", "card.statusUnknown").refusal());
    }

    private static String clientName(ActionContext context, OpenCard action) {
        return Rows.client(context.unit(), action.client())
                .orElseThrow(() -> Rows.missing("/client").refusal())
                .name();
    }

    Module module(ActionContext context, CardRow row) {
        return modules.on(context.actor(), row.module())
                .orElseThrow(() -> Rows.missing("/card").refusal());
    }

    static CardRow row(ActionContext context, CardId id) {
        return Rows.card(context.unit(), id)
                .orElseThrow(() -> Rows.missing("/card").refusal());
    }

    static Subject subject(Card card) {
        return Subject.of(card.module(), card.client(), card.id());
    }
}
