package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardCopied;
import org.seraicrm.platform.cards.CopyCard;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.TrashCard;
import org.seraicrm.platform.cards.internal.jdbc.CopyTable;
import org.seraicrm.platform.cards.internal.jdbc.CopyTable.Origin;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;

/** Opens cards with what others hold (A16). */
final class CopyActions implements ActionHandlers {

    private final Modules modules;
    private final CardActions cards;

    CopyActions(Modules modules, CardActions cards) {
        this.modules = modules;
        this.cards = cards;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(CopyCard.class, this::copy));
    }

    private Done<CardId> copy(CopyCard action, ActionContext context) {
        var row = CardActions.row(context, action.card());
        Card original = row.card(context.unit().company());
        Module source = cards.module(context, row);
        Module target = modules.on(context.actor(), action.module())
                .orElseThrow(() -> Rows.missing("/module").refusal());
        Map<String, JsonNode> values = carried(source, target, original, cards.premises(context));
        values.putAll(action.values().orElse(Map.of()));
        String title = action.title().filter(text -> !text.isBlank()).orElse(original.title());
        Origin origin = new Origin(original.id(), EventId.next());
        CardId copy = context.perform(new OpenCard(
                target.id(),
                original.client(),
                Optional.of(title),
                action.status(),
                action.responsible().or(original::responsible),
                Optional.of(values)));
        CopyTable.insert(context.unit(), copy, origin);
        CardCopied copied = new CardCopied(title.strip(), original.id(), copy, original.module(), target.id());
        context.happened(CardActions.subject(original), copied);
        context.happened(Subject.of(target.id(), original.client(), copy), copied);
        return Done.of(copy, new TrashCard(copy));
    }

    private static Map<String, JsonNode> carried(Module source, Module target, Card original, Premises premises) {
        Map<String, JsonNode> seen = new HashMap<>(original.values());
        seen.keySet().removeAll(source.sight().hidden());
        return new CarriedValues(source, target, premises).of(seen);
    }
}
