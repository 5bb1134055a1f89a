package org.seraicrm.platform.chat.local;

import java.time.Clock;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.chat.ChatCarrier;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.chat.internal.ChatRuntime;
import org.seraicrm.platform.chat.internal.Crm;
import org.seraicrm.platform.chat.internal.Firm;
import org.seraicrm.platform.chat.internal.jpa.ConversationRow;
import org.seraicrm.platform.chat.internal.jpa.OfferRow;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.local.LocalStore;

/** Conversations over a store; notices are made of its events. */
public final class LocalChat {

    /** The entity classes the store must know. */
    public static final Class<?>[] ENTITIES = {OfferRow.class, ConversationRow.class};

    private final ChatRuntime runtime;

    public LocalChat(
            LocalStore store,
            LocalModules modules,
            LocalCards cards,
            Companies companies,
            People people,
            Actors actors,
            Clock clock) {
        modules.contribute(LocalChat.class);
        runtime = new ChatRuntime(
                store.store(),
                new Crm(cards.clients(), cards.cards(), cards.todos(), cards.entryTexts(), cards.index()),
                new Firm(
                        modules.actions(),
                        modules.modules(),
                        modules.switchboard(),
                        modules.texts(),
                        companies,
                        people,
                        actors),
                clock);
        store.add(runtime.notices());
        modules.add(runtime.switchEffects());
    }

    public Conversations conversations() {
        return runtime.conversations();
    }

    public Outbox outbox() {
        return runtime.outbox();
    }

    public void add(ChatCarrier carrier) {
        runtime.outbox().add(carrier);
    }
}
