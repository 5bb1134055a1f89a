package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Event;

/** Events as entries of a history. */
final class Entries {

    private Entries() {}

    static Entry of(Event event) {
        ObjectNode data = (ObjectNode) Json.tree(event.fact().data());
        event.fact().personal().map(Json::tree).ifPresent(personal -> data.setAll((ObjectNode) personal));
        return new Entry(
                event.id(),
                event.type(),
                event.at(),
                event.fact().actor(),
                event.fact().module(),
                event.fact().client(),
                event.fact().card(),
                data);
    }
}
