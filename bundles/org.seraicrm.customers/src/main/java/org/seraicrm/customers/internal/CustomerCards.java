package org.seraicrm.customers.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.customers.Qualification;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;

/** The one card of a client in the customers module. */
final class CustomerCards {

    private static final String FIELD = "qualification";

    private final Cards cards;
    private final Modules modules;

    CustomerCards(Cards cards, Modules modules) {
        this.cards = cards;
        this.modules = modules;
    }

    /** What the client's card says, as far as it still knows our words. */
    Optional<Qualification> qualification(ActionContext context, ClientId client) {
        return card(context.actor(), client).flatMap(card -> card.text(FIELD)).flatMap(CustomerCards::read);
    }

    /** Keeps the qualification on the client's card, which is opened when there is none. */
    void qualify(ActionContext context, ClientId client, Qualification qualification) {
        card(context.actor(), client)
                .ifPresentOrElse(
                        card -> change(context, card, qualification), () -> open(context, client, qualification));
    }

    private void change(ActionContext context, Card card, Qualification qualification) {
        boolean known = modules.on(context.actor(), card.module())
                .flatMap(module -> module.setup().field(FIELD))
                .isPresent();
        if (known && !card.text(FIELD).equals(Optional.of(Intake.id(qualification)))) {
            context.perform(new ChangeCard(
                    card.id(), card.version(), Optional.empty(), Optional.empty(), values(qualification)));
        }
    }

    /** A Restricted user may just not see the card there is, and must not learn of it. */
    private void open(ActionContext context, ClientId client, Qualification qualification) {
        module(context.actor())
                .filter(module -> module.role(context.actor().standing()) != Role.RESTRICTED)
                .filter(module -> module.setup().field(FIELD).isPresent())
                .ifPresent(module -> context.perform(new OpenCard(
                        module.id(),
                        client,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        values(qualification))));
    }

    private static Optional<Map<String, JsonNode>> values(Qualification qualification) {
        return Optional.of(Map.of(FIELD, Intake.choice(qualification)));
    }

    private Optional<Card> card(Actor actor, ClientId client) {
        return cards.of(actor, client).stream()
                .filter(card -> modules.on(actor, card.module())
                        .filter(module -> module.kind().equals(CustomerRule.KIND))
                        .isPresent())
                .findFirst();
    }

    private Optional<Module> module(Actor actor) {
        return modules.on(actor).stream()
                .filter(module -> module.kind().equals(CustomerRule.KIND))
                .findFirst();
    }

    private static Optional<Qualification> read(String choice) {
        return Arrays.stream(Qualification.values())
                .filter(known -> Intake.id(known).equals(choice))
                .findFirst();
    }
}
