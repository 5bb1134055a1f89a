package org.seraicrm.platform.chat.internal;

import java.time.Clock;
import java.util.List;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.internal.jdbc.StoredOutbox;
import org.seraicrm.platform.chat.internal.jpa.Memories;
import org.seraicrm.platform.chat.internal.jpa.Offers;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** The parts of this bundle, wired; without a container. Any thread. */
public final class ChatRuntime {

    private final StoredOutbox outbox;
    private final Engine engine;
    private final Notices notices;
    private final SwitchEffects switchEffects;

    public ChatRuntime(Store store, Crm crm, Firm firm, Clock clock) {
        outbox = new StoredOutbox(store);
        Deeds deeds = new Deeds(firm.actions(), crm.index());
        TodoTopic todos = new TodoTopic(deeds, crm.todos(), crm.clients(), firm.people());
        engine = engine(store, crm, firm, clock, deeds, todos);
        NoticeSubjects subjects = new NoticeSubjects(crm.clients(), crm.cards(), crm.todos(), crm.entries(), todos);
        notices = new Notices(store, outbox, firm.actors(), firm.people(), subjects, firm.texts(), clock);
        switchEffects = new CommandsOfModule(firm.actions(), firm.modules());
    }

    private static Engine engine(Store store, Crm crm, Firm firm, Clock clock, Deeds deeds, TodoTopic todos) {
        Offers offers = new Offers(store);
        ClientView view = new ClientView(crm.cards(), crm.todos(), firm.modules(), firm.people());
        ClientTopic clients = new ClientTopic(deeds, offers, crm.clients(), firm.modules(), view);
        CardTopic cards = new CardTopic(deeds, offers, crm.cards(), crm.clients(), firm.modules(), view);
        Proposals proposals = new Proposals(offers, crm.clients(), new NamedClients(crm.clients()));
        ProposalTopic proposed = new ProposalTopic(deeds, proposals, crm.clients(), crm.cards(), crm.todos(), todos);
        ChatActions actions = new ChatActions(firm.actions(), firm.texts());
        FormChoices choices =
                new FormChoices(crm.clients(), crm.cards(), crm.todos(), firm.modules(), firm.people(), firm.texts());
        FormTopic forms = new FormTopic(deeds, offers, actions, choices);
        ModuleTopic modules = new ModuleTopic(
                deeds, actions, firm.modules(), firm.switchboard(), new SwitchWords(firm.texts(), firm.people()));
        return new Engine(
                firm.texts(),
                clock,
                new Memories(store),
                actions,
                forms,
                new ViewTopic(firm.modules(), crm.cards()),
                new FreeWords(crm.clients(), firm.companies(), proposals, clients),
                List.of(deeds, todos, clients, cards, proposed, forms, modules));
    }

    public Conversations conversations() {
        return engine;
    }

    public StoredOutbox outbox() {
        return outbox;
    }

    public EventSubscriber notices() {
        return notices;
    }

    public SwitchEffects switchEffects() {
        return switchEffects;
    }

    public TimedWork sweeping() {
        return new Sweeping(outbox);
    }
}
