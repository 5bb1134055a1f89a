package org.seraicrm.platform.cards.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;

/** Which cards an actor sees, asked once for each and for many at once. One thread. */
final class SeenCards {

    private final Actor actor;
    private final Cards cards;
    private final Map<CardId, Boolean> known = new HashMap<>();

    SeenCards(Actor actor, Cards cards) {
        this.actor = actor;
        this.cards = cards;
    }

    /** Asks for those that are not known yet. */
    void ask(Collection<CardId> ids) {
        List<CardId> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        unknown.forEach(id -> known.put(id, false));
        cards.find(actor, unknown).forEach(card -> known.put(card.id(), true));
    }

    /** One that was asked for. */
    boolean sees(CardId card) {
        return known.getOrDefault(card, false);
    }
}
