package org.seraicrm.email.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailState;
import org.seraicrm.email.internal.jdbc.DueMails;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** Every few seconds: hands in what is to be sent, files what a crash left unfiled, forgets uploads nobody sent. */
@Component(service = TimedWork.class)
public final class MailRound implements TimedWork {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration UPLOADS = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final Store store;
    private final Outbox outbox;
    private final Filing filing;

    @Activate
    public MailRound(@Reference Store store, @Reference Outbox outbox, @Reference Filing filing) {
        this.store = store;
        this.outbox = outbox;
        this.filing = filing;
    }

    @Override
    public String name() {
        return "email.round";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(PAUSE);
    }

    @Override
    public void run(String key, String data) {
        store.server(unit -> DueMails.list(unit, MailState.QUEUED, AT_ONCE))
                .forEach(due -> outbox.offer(due.company(), due.mail()));
        store.server(unit -> DueMails.list(unit, MailState.RECEIVED, AT_ONCE))
                .forEach(due -> filing.file(due.company(), due.mail()));
        store.server(unit -> {
            DueMails.forgetUploads(unit, UPLOADS);
            return unit.now();
        });
    }
}
