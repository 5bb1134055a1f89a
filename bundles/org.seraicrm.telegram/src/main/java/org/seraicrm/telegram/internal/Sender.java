package org.seraicrm.telegram.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.chat.Outbox.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a bot's messages from the outbox and sends them at Telegram's pace. */
final class Sender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int MOST = 4096;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE = 300;

    private final Bot bot;
    private final Lanes lanes;
    private final Outbox outbox;
    private final Clock clock;
    private final Pace pace;

    Sender(Bot bot, Lanes lanes, Outbox outbox, Clock clock) {
        this.bot = bot;
        this.lanes = lanes;
        this.outbox = outbox;
        this.clock = clock;
        this.pace = new Pace(clock);
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration wait = round();
                if (bot.bell().tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)) {
                    bot.bell().drainPermits();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what may be sent now; returns when to look again. */
    private Duration round() throws InterruptedException {
        try {
            Duration soonest = LOOK;
            for (Outgoing outgoing : outbox.waiting(bot.company(), TelegramCarrier.ID)) {
                if (outgoing.address().startsWith(bot.addresses())) {
                    Duration delay = pace.delay(outgoing.address());
                    if (delay.isZero()) {
                        deliver(outgoing);
                        delay = pace.delay(outgoing.address());
                    }
                    soonest = delay.compareTo(soonest) < 0 ? delay : soonest;
                }
            }
            return soonest;
        } catch (RuntimeException failure) { // edge: the message waits in the outbox
            LOG.warn("Bot {} can't send", bot.id(), failure);
            return LOOK;
        }
    }

    private void deliver(Outgoing outgoing) throws InterruptedException {
        try {
            List<String> parts = MessageParts.of(outgoing.message().text(), MOST);
            for (int at = 0; at < parts.size(); at++) {
                Thread.sleep(pace.delay(outgoing.address()).toMillis());
                boolean last = at == parts.size() - 1;
                send(outgoing, parts.get(at), last ? outgoing.message().buttons() : List.of());
            }
            outbox.delivered(outgoing);
        } catch (BotFailure failure) {
            undelivered(outgoing, failure);
        }
    }

    private void send(Outgoing outgoing, String html, List<List<Button>> buttons) {
        long chat = Long.parseLong(outgoing.address().substring(bot.addresses().length()));
        pace.sent(outgoing.address());
        try {
            lanes.out(bot, chat, html, true, buttons);
        } catch (BotFailure failure) {
            if (!failure.unreadableMarkup()) {
                throw failure;
            }
            lanes.out(bot, chat, Html.plain(html), false, buttons);
        }
    }

    private void undelivered(Outgoing outgoing, BotFailure failure) {
        if (failure.forGood()) {
            LOG.warn("Message {} can't be delivered: {}", outgoing.id(), failure.getMessage());
            outbox.abandon(outgoing);
            return;
        }
        if (failure.retryAfter() > 0) {
            pace.rest(Duration.ofSeconds(failure.retryAfter()));
        } else {
            bot.channel().failed(Poller.problem(failure));
        }
        int pause = failure.retryAfter() > 0
                ? failure.retryAfter()
                : Math.min(LONGEST_PAUSE, 1 << Math.min(outgoing.attempts() + 1, 9));
        outbox.postpone(outgoing, clock.instant().plusSeconds(pause));
    }
}
