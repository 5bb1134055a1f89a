package org.seraicrm.platform.chat.internal;

import java.util.Optional;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;

/**
 * A to-do that was understood and not saved yet.
 *
 * @param due empty until the user has said when
 * @param saved whether it has become a to-do, which this proposal changes no more
 */
record Proposal(String text, Optional<Due> due, Optional<ClientId> client, Optional<CardId> card, boolean saved) {

    static Proposal of(String text, Optional<Due> due) {
        return new Proposal(text, due, Optional.empty(), Optional.empty(), false);
    }

    Proposal due(Due changed) {
        return new Proposal(text, Optional.of(changed), client, card, saved);
    }

    Proposal client(Optional<ClientId> changed) {
        return new Proposal(text, due, changed, Optional.empty(), saved);
    }

    Proposal card(CardId of, ClientId owner) {
        return new Proposal(text, due, Optional.of(owner), Optional.of(of), saved);
    }

    Proposal keptAsTodo() {
        return new Proposal(text, due, client, card, true);
    }
}
