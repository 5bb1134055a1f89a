package org.seraicrm.telegram.internal;

import java.time.Duration;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for a bot's updates and brings them in, one after the other; an update is acknowledged when it was taken in. */
final class Poller implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int SECONDS = 20;
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Bot bot;
    private final Lanes lanes;
    private long offset;
    private int failures;

    Poller(Bot bot, Lanes lanes) {
        this.bot = bot;
        this.lanes = lanes;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(round().toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** One request and what it brought; returns how long to pause. */
    private Duration round() {
        try {
            for (Incoming incoming : bot.api().updates(offset, SECONDS)) {
                if (incoming.said()) {
                    lanes.in(bot, incoming);
                    bot.answered();
                }
                offset = incoming.update() + 1;
            }
            failures = 0;
            bot.channel().succeeded();
            return BREATH;
        } catch (BotFailure failure) {
            return Thread.currentThread().isInterrupted() ? Duration.ZERO : failed(failure);
        } catch (RuntimeException failure) { // edge: whatever went wrong, the update comes again
            LOG.warn("Bot {} can't take an update in", bot.id(), failure);
            return SHORT;
        }
    }

    private Duration failed(BotFailure failure) {
        failures++;
        bot.channel().failed(problem(failure));
        if (failure.retryAfter() > 0) {
            return Duration.ofSeconds(failure.retryAfter());
        }
        LOG.info("Bot {} does not answer: {}", bot.id(), failure.getMessage());
        return failure.tokenWrong() || failures > 5 ? LONG : SHORT;
    }

    static Problem problem(BotFailure failure) {
        if (failure.tokenWrong()) {
            return new Problem(Kind.INVALID, "telegram.tokenWrong");
        }
        return new Problem(Kind.UNAVAILABLE, failure.conflict() ? "telegram.conflict" : "telegram.unreachable");
    }
}
