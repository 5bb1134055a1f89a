package org.seraicrm.telegram.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.internal.jpa.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the menu of commands in each linked chat as the user's role, departments and modules are. Any thread. */
final class Menus implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Menus.class);
    private static final int MOST = 100;
    private static final List<String> CHANGING = List.of(
            "module.changed",
            "module.allowed",
            "user.changed",
            "department.membersChanged",
            "telegram.linked",
            "telegram.unlinked");

    private final Store store;
    private final Actors actors;
    private final Conversations conversations;
    private final Bots bots;
    private final Map<String, List<Conversations.Command>> shown = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "telegram-menus");
        thread.setDaemon(true);
        return thread;
    });

    Menus(Store store, Actors actors, Conversations conversations, Bots bots) {
        this.store = store;
        this.actors = actors;
        this.conversations = conversations;
        this.bots = bots;
    }

    /** Follows what changes menus. */
    void follow(List<Event> events) {
        events.stream()
                .filter(event -> CHANGING.contains(event.type()))
                .map(Event::company)
                .distinct()
                .forEach(this::refresh);
    }

    private void refresh(CompanyId company) {
        bots.all().stream().filter(bot -> bot.company().equals(company)).forEach(this::refresh);
    }

    /** Brings the menus of a bot's chats up to date, soon. */
    void refresh(Bot bot) {
        worker.execute(() -> {
            try {
                store.read(bot.company(), unit -> Links.of(unit, bot.id()))
                        .forEach(account -> refresh(bot, account.account()));
            } catch (RuntimeException failure) { // edge: menus are a convenience
                LOG.info("The menus of bot {} are not up to date: {}", bot.id(), failure.toString());
            }
        });
    }

    private void refresh(Bot bot, long account) {
        Optional<Actor> actor = store.read(bot.company(), unit -> Links.user(unit, bot.id(), account))
                .flatMap(user -> actors.of(bot.company(), user, Door.CHAT));
        List<Conversations.Command> commands = actor.map(conversations::commands).orElse(List.of()).stream()
                .limit(MOST)
                .toList();
        String chat = bot.address(account);
        if (!commands.equals(shown.get(chat))) {
            bot.api().menu(account, Locale.ROOT, commands);
            shown.put(chat, commands);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
