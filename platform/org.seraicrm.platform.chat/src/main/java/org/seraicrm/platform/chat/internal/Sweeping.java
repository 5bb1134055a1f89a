package org.seraicrm.platform.chat.internal;

import java.time.Duration;
import java.util.Optional;
import org.seraicrm.platform.chat.internal.jdbc.StoredOutbox;
import org.seraicrm.platform.store.TimedWork;

/** Forgets offers that are over and notices that reached nobody. */
final class Sweeping implements TimedWork {

    private static final Duration ROUND = Duration.ofHours(6);

    private final StoredOutbox outbox;

    Sweeping(StoredOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "chat-sweeping";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(ROUND);
    }

    @Override
    public void run(String key, String data) {
        outbox.sweep();
    }
}
