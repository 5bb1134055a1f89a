package org.seraicrm.platform.cards.internal;

import java.util.HashMap;
import java.util.Map;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;

/** Which cards an actor sees, asked once for each. One thread. */
final class SeenCards {

    private final Actor actor;
    private final Cards cards;
    private final Map<CardId, Boolean> known = new HashMap<>();

    SeenCards(Actor actor, Cards cards) {
        this.actor = actor;
        this.cards = cards;
    }

    boolean sees(CardId card) {
        return known.computeIfAbsent(card, id -> cards.find(actor, id).isPresent());
    }
}
