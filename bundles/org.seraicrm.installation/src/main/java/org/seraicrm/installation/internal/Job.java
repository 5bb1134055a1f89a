package org.seraicrm.installation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.installation.RevertInstallation;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Subject;

/** A card of an installation module inside an action; changed by the same actions and rules as everybody changes it. */
record Job(Card card, ActionContext context) {

    Subject subject() {
        return Subject.of(card.module(), card.client(), card.id());
    }

    /** Takes values, then the status that needs them. */
    Versioned become(String status, Map<String, JsonNode> values) {
        return moved(changed(new Versioned(card.id().text(), card.version()), values), status);
    }

    /** Leaves the status that needs the values, then gives them up. */
    Versioned goBack(String status, Map<String, JsonNode> values) {
        return changed(moved(new Versioned(card.id().text(), card.version()), status), values);
    }

    /** What brings the card back to where it stands now. */
    RevertInstallation undo(Versioned then, Map<String, JsonNode> changes) {
        Map<String, JsonNode> values = new HashMap<>();
        changes.keySet().forEach(field -> values.put(field, card.values().getOrDefault(field, NullNode.getInstance())));
        return new RevertInstallation(card.id(), then.version(), card.status(), values);
    }

    private Versioned changed(Versioned now, Map<String, JsonNode> values) {
        return values.isEmpty()
                ? now
                : context.perform(new ChangeCard(
                        card.id(), now.version(), Optional.empty(), Optional.empty(), Optional.of(values)));
    }

    private Versioned moved(Versioned now, String status) {
        return card.status().equals(status)
                ? now
                : context.perform(new MoveCard(card.id(), Optional.of(now.version()), status, Optional.empty()));
    }
}
