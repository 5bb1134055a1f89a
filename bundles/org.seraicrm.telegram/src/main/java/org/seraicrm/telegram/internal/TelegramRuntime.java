package org.seraicrm.telegram.internal;

import java.util.List;
import java.util.function.Function;
import org.seraicrm.platform.chat.ChatCarrier;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;

/** The parts of this bundle, wired; without a container. Any thread. */
public final class TelegramRuntime implements AutoCloseable {

    /** What is said, and what is done of it. */
    public record Talk(Conversations conversations, Outbox outbox, Actions actions, Texts texts) {}

    /** Who says it. */
    public record Persons(Actors actors, Companies companies, People people) {}

    private final Bots bots = new Bots();
    private final Menus menus;
    private final Inbox inbox;
    private final TelegramKind kind;
    private final TelegramCarrier carrier;
    private final LinkActions linkActions;

    public TelegramRuntime(
            Store store,
            Talk talk,
            Persons people,
            Channels channels,
            Lanes lanes,
            Function<ChannelSettings, BotApi> apis) {
        menus = new Menus(store, people.actors(), talk.conversations(), bots);
        Linking linking = new Linking(
                store,
                talk.actions(),
                new Linking.Staff(people.actors(), people.companies(), people.people()),
                talk.texts());
        inbox = new Inbox(store, people.actors(), talk.conversations(), talk.outbox(), linking);
        kind = new TelegramKind(new BotStarter(store, talk.outbox(), bots, lanes, menus, apis));
        carrier = new TelegramCarrier(store);
        linkActions = new LinkActions(channels);
    }

    public Bots bots() {
        return bots;
    }

    public Inbox inbox() {
        return inbox;
    }

    public ChannelKind kind() {
        return kind;
    }

    public ChatCarrier carrier() {
        return carrier;
    }

    public ActionHandlers handlers() {
        return linkActions;
    }

    /** Follows what changes the bots' menus. */
    public void follow(List<Event> events) {
        menus.follow(events);
    }

    @Override
    public void close() {
        menus.close();
    }
}
