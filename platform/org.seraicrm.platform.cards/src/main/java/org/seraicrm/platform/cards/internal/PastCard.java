package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/** A card on its way back through its history. One thread. */
final class PastCard {

    private static final String CHANGES = "changes";

    private final CardEdit then;
    private final Map<String, JsonNode> values;
    private boolean there = true;
    private boolean erased;

    PastCard(Card now) {
        then = CardEdit.of(now);
        values = new HashMap<>(now.values());
    }

    /** Takes back what happened. */
    void takeBack(Entry entry) {
        JsonNode data = entry.data();
        switch (entry.type()) {
            case "card.changed" -> takeBack(data);
            case "card.moved" -> then.status(data.path("from").asText());
            case "card.handedOver" -> {
                then.module(ModuleId.of(data.path("from").asText()))
                        .status(data.path("fromStatus").asText());
                takeBack(data);
            }
            case "card.trashed" -> then.trashed(false);
            case "card.restored" -> then.trashed(true);
            case "card.opened" -> there = false;
            default -> {}
        }
    }

    private void takeBack(JsonNode data) {
        erased |= !data.has(CHANGES);
        data.path(CHANGES).fields().forEachRemaining(change -> {
            JsonNode before = change.getValue().path("before");
            switch (change.getKey()) {
                case "title" -> then.title(before.asText());
                case "responsible" ->
                    then.responsible(before.isTextual() ? Optional.of(UserId.of(before.asText())) : Optional.empty());
                default -> {
                    if (before.isNull()) {
                        values.remove(change.getKey());
                    } else {
                        values.put(change.getKey(), before);
                    }
                }
            }
        });
    }

    /** As far back as was gone; empty before it was opened. */
    Optional<Card> state() {
        return there ? Optional.of(then.values(values).card()) : Optional.empty();
    }

    /** Whether something that was changed is not known any more. */
    boolean erased() {
        return erased;
    }
}
