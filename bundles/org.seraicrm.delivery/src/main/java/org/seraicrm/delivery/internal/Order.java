package org.seraicrm.delivery.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** A card of a delivery module inside an action. */
record Order(Card card, ActionContext context) {

    Subject subject() {
        return Subject.of(card.module(), card.client(), card.id());
    }

    /** Changes values under the same rules as everybody; taken back by the same action, with where the card stood. */
    Done<Versioned> change(Map<String, JsonNode> values) {
        Versioned now = context.perform(changing(card.version(), values, Optional.empty()));
        Map<String, JsonNode> before = new HashMap<>();
        values.keySet().forEach(field -> before.put(field, card.values().getOrDefault(field, NullNode.getInstance())));
        return Done.of(now, changing(now.version(), before, Optional.of(card.status())));
    }

    private ChangeCard changing(int version, Map<String, JsonNode> values, Optional<String> status) {
        return new ChangeCard(card.id(), version, Optional.empty(), Optional.empty(), Optional.of(values), status);
    }
}
