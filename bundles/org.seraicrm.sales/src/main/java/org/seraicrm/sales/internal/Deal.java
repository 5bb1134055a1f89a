package org.seraicrm.sales.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Subject;

/** A card of a sales module inside an action, and what the action does with it. */
record Deal(Card card, Module module, ActionContext context) {

    Subject subject() {
        return Subject.of(card.module(), card.client(), card.id());
    }

    boolean isWon() {
        return card.text(SalesKind.SALES_STATUS)
                .filter(SalesKind.CLOSED_WON::equals)
                .isPresent();
    }

    boolean isCustomers() {
        return SalesKind.CUSTOMERS.contains(card.status());
    }

    Optional<Money> value() {
        return Optional.ofNullable(card.values().get(SalesKind.DEAL_VALUE))
                .map(value -> Json.mapper().convertValue(value, Money.class));
    }

    /**
     * Sets the field Sales status and moves the card, by the same action and under the same rules as everybody else. It
     * stays where it stands if the company has taken that status away.
     */
    void become(String salesStatus, String status) {
        Map<String, JsonNode> values = Map.of(SalesKind.SALES_STATUS, TextNode.valueOf(salesStatus));
        String to = module.setup().status(status).map(Status::id).orElse(card.status());
        context.perform(new ChangeCard(
                card.id(), card.version(), Optional.empty(), Optional.empty(), Optional.of(values), Optional.of(to)));
    }
}
