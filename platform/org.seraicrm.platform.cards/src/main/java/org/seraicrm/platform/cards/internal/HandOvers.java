package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardHandedOver;
import org.seraicrm.platform.cards.HandBackCard;
import org.seraicrm.platform.cards.HandOverCard;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.cards.internal.jdbc.FileTable;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;

/** Cards that go on in another module (A16): the same card, so that everything that names it finds it there. */
final class HandOvers implements ActionHandlers {

    private final Modules modules;
    private final CardActions cards;

    HandOvers(Modules modules, CardActions cards) {
        this.modules = modules;
        this.cards = cards;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(HandOverCard.class, this::handOver), on(HandBackCard.class, this::handBack));
    }

    private Done<Versioned> handOver(HandOverCard action, ActionContext context) {
        CardRow row = CardActions.row(context, action.card());
        Versions.check(row.version(), action.version());
        Module target = other(context, row, action.module());
        Map<String, JsonNode> typed = cards.normal(target, action.values().orElse(Map.of()), context);
        Card before = row.card(context.unit().company());
        Card after = CardEdit.of(before)
                .module(target.id())
                .status(CardActions.known(
                        target,
                        action.status().orElseGet(() -> target.setup().first().id())))
                .responsible(action.responsible().or(before::responsible))
                .values(CardEdit.merge(carried(row, cards.whole(context, target), before.values(), context), typed))
                .card();
        return handedOver(context, row, target, after);
    }

    private Done<Versioned> handBack(HandBackCard action, ActionContext context) {
        CardRow row = CardActions.row(context, action.card());
        Versions.check(row.version(), action.version());
        Module target = other(context, row, action.module());
        Card before = row.card(context.unit().company());
        Card after = CardEdit.of(before)
                .module(target.id())
                .status(CardActions.known(target, action.status()))
                .responsible(action.responsible())
                .values(CardEdit.merge(
                        before.values(),
                        returned(
                                known(context, cards.module(context, row)),
                                known(context, target),
                                action.values(),
                                context)))
                .card();
        return handedOver(context, row, target, after);
    }

    /** Taking back brings what the fields hold that are hidden from the actor, too. */
    private Module known(ActionContext context, Module seen) {
        return context.undoing() ? cards.whole(context, seen) : seen;
    }

    private Module other(ActionContext context, CardRow row, ModuleId id) {
        if (row.module().equals(id)) {
            throw Problem.invalid("/module", "card.alreadyThere").refusal();
        }
        return modules.on(context.actor(), id)
                .orElseThrow(() -> Rows.missing("/module").refusal());
    }

    private Done<Versioned> handedOver(ActionContext context, CardRow row, Module target, Card after) {
        Card before = row.card(context.unit().company());
        cards.judge(context, target, Optional.empty(), after, Optional.empty());
        Rows.todos(context.unit(), row.id()).forEach(todo -> todo.module(target.id()));
        FileTable.follow(context.unit(), row.id(), target.id());
        int version = CardActions.keep(
                context,
                row,
                after,
                new CardHandedOver(
                        after.title(),
                        before.module(),
                        before.status(),
                        after.module(),
                        after.status(),
                        after.responsible(),
                        CardEdit.changes(before, after)));
        HandBackCard undo = new HandBackCard(
                after.id(),
                version,
                before.module(),
                before.status(),
                before.responsible(),
                CardEdit.back(before.values(), after.values()));
        return Done.of(new Versioned(after.id().text(), version), undo);
    }

    /** Everything the card holds, with what the target's fields don't take replaced by what they begin with. */
    private Map<String, JsonNode> carried(
            CardRow row, Module target, Map<String, JsonNode> values, ActionContext context) {
        Map<String, JsonNode> fitting =
                new CarriedValues(cards.module(context, row), target, cards.premises(context)).of(values);
        Map<String, JsonNode> carried = new HashMap<>(values);
        for (Field field : target.setup().fields()) {
            Optional.ofNullable(fitting.get(field.id()))
                    .or(field::initial)
                    .ifPresentOrElse(value -> carried.put(field.id(), value), () -> carried.remove(field.id()));
        }
        return carried;
    }

    /** Values as the field of the target judges them, or of the module that is left where the target has none. */
    private Map<String, JsonNode> returned(
            Module left, Module target, Map<String, JsonNode> typed, ActionContext context) {
        Map<String, JsonNode> known = new HashMap<>();
        Map<String, JsonNode> unseen = new HashMap<>();
        typed.forEach((field, value) -> (target.setup().field(field).isPresent() ? known : unseen).put(field, value));
        Map<String, JsonNode> returned = new HashMap<>(cards.normal(left, unseen, context));
        returned.putAll(cards.normal(target, known, context));
        return returned;
    }
}
