package org.seraicrm.telegram.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.internal.jdbc.BotTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets bots to work: a thread that asks for updates, unless they come by webhook, and one that sends. */
final class BotStarter {

    private static final Logger LOG = LoggerFactory.getLogger(BotStarter.class);
    private static final long PATIENCE_MILLIS = 5_000;

    private final Store store;
    private final Outbox outbox;
    private final Bots bots;
    private final Lanes lanes;
    private final Menus menus;
    private final Function<ChannelSettings, BotApi> apis;

    BotStarter(
            Store store, Outbox outbox, Bots bots, Lanes lanes, Menus menus, Function<ChannelSettings, BotApi> apis) {
        this.store = store;
        this.outbox = outbox;
        this.bots = bots;
        this.lanes = lanes;
        this.menus = menus;
        this.apis = apis;
    }

    void test(OpenChannel channel) {
        try {
            apis.apply(channel.settings()).username();
        } catch (BotFailure failure) {
            throw Poller.problem(failure).refusal();
        }
    }

    AutoCloseable start(OpenChannel channel) {
        BotApi api = apis.apply(channel.settings());
        boolean webhook = channel.settings()
                .text("mode")
                .filter(TelegramKind.WEBHOOK::equals)
                .isPresent();
        Bot bot = new Bot(channel, api, webhook, new Semaphore(0));
        try {
            introduce(bot);
        } catch (BotFailure failure) {
            throw Poller.problem(failure).refusal();
        }
        return work(bot);
    }

    /** Learns the bot's name and tells Telegram how updates are to come. */
    private void introduce(Bot bot) {
        String username = bot.api().username();
        store.write(bot.company(), unit -> {
            BotTable.forget(unit);
            BotTable.named(unit, bot.id(), username);
            return username;
        });
        if (bot.webhook()) {
            ChannelSettings settings = bot.channel().settings();
            String base = settings.required("address").replaceAll("/+$", "");
            bot.api().listenAt(base + "/telegram/" + bot.id().text(), settings.required("secret"));
        } else {
            bot.api().listenNowhere();
        }
    }

    private AutoCloseable work(Bot bot) {
        Sender sender = new Sender(bot, lanes, outbox, Clock.systemUTC());
        AutoCloseable bell = outbox.onPosted(bot::answered);
        List<Thread> threads = new ArrayList<>();
        threads.add(thread("send", bot, sender));
        if (!bot.webhook()) {
            threads.add(thread("poll", bot, new Poller(bot, lanes)));
        }
        bots.add(bot);
        threads.forEach(Thread::start);
        menus.refresh(bot);
        return () -> {
            bots.remove(bot);
            bell.close();
            threads.forEach(BotStarter::end);
        };
    }

    private static Thread thread(String what, Bot bot, Runnable work) {
        Thread thread = new Thread(work, "telegram-" + what + "-" + bot.id().text());
        thread.setDaemon(true);
        return thread;
    }

    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("Thread {} does not end", thread.getName());
        }
    }
}
