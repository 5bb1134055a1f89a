package org.seraicrm.platform.automation.internal.bulk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob.State;
import org.seraicrm.platform.automation.bulk.BulkSource;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.EventLog;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/**
 * Works on a job for a short time and then lets others have their turn. What it has done stands in the database, so that
 * any node goes on with it.
 */
@Component(service = {TimedWork.class, BulkWork.class})
public final class BulkWork implements TimedWork {

    static final String NAME = "bulk";

    private static final Duration TURN = Duration.ofSeconds(5);

    private final Store store;
    private final Actors actors;
    private final Chunks chunks;
    private final Set<BulkId> here = ConcurrentHashMap.newKeySet();

    @Activate
    public BulkWork(
            @Reference Store store, @Reference EventLog log, @Reference Actions actions, @Reference Actors actors) {
        this.store = store;
        this.actors = actors;
        this.chunks = new Chunks(store, actions, new ChangedSince(log));
    }

    @Reference(name = "source", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(BulkSource source) {
        chunks.sources().put(source.name(), source);
    }

    public void remove(BulkSource source) {
        chunks.sources().remove(source.name(), source);
    }

    /** What is stored. */
    record Planned(CompanyId company, BulkId job) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, String data) {
        Planned planned = Json.read(data, Planned.class);
        boolean mine = here.add(planned.job());
        try {
            if (!mine || works(planned)) {
                store.write(planned.company(), unit -> {
                    unit.plan(NAME, key, mine ? unit.now() : unit.now().plusSeconds(1), data);
                    return key;
                });
            }
        } finally {
            if (mine) {
                here.remove(planned.job());
            }
        }
    }

    /** Whether there is more to do when the turn is over. */
    private boolean works(Planned planned) {
        long end = System.nanoTime() + TURN.toNanos();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = step(planned);
        }
        return more;
    }

    private boolean step(Planned planned) {
        Optional<Job> job = store.read(planned.company(), unit -> JobTable.find(unit, planned.job()));
        return job.filter(any -> any.state().busy()).map(this::step).orElse(false);
    }

    private boolean step(Job job) {
        Optional<Actor> actor = actors.of(job.company(), job.acting(), job.door());
        if (actor.isEmpty()) {
            return stopped(job);
        }
        return job.state() == State.RUNNING ? chunks.perform(job, actor.get()) : chunks.takeBack(job, actor.get());
    }

    /** Nobody is there any more whose rights it could have. */
    private boolean stopped(Job job) {
        return store.write(job.company(), unit -> {
            JobTable.stop(unit, job, State.CANCELLED, new Problem(Kind.FORBIDDEN, "bulk.userGone"));
            Told.record(unit, job, State.CANCELLED);
            return false;
        });
    }
}
