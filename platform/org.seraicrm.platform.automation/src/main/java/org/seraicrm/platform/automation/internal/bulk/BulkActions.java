package org.seraicrm.platform.automation.internal.bulk;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.automation.bulk.BeginBulk;
import org.seraicrm.platform.automation.bulk.Bulk;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.BulkJob.State;
import org.seraicrm.platform.automation.bulk.BulkJobs;
import org.seraicrm.platform.automation.bulk.CancelBulk;
import org.seraicrm.platform.automation.bulk.RefusedRow;
import org.seraicrm.platform.automation.bulk.UndoBulk;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ActionName.Surface;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Store;

/** Jobs as they are begun, cancelled, taken back and read. */
@Component(service = {BulkJobs.class, ActionHandlers.class})
public final class BulkActions implements BulkJobs, ActionHandlers {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 1_000_000;
    private static final int LONGEST_TITLE = 200;

    private final Store store;
    private final Actions actions;
    private final Selected selected;

    @Activate
    public BulkActions(
            @Reference Store store, @Reference Actions actions, @Reference Cards cards, @Reference Clients clients) {
        this.store = store;
        this.actions = actions;
        this.selected = new Selected(cards, clients);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(BeginBulk.class, this::begin), on(CancelBulk.class, this::cancel), on(UndoBulk.class, this::undo));
    }

    private Done<BulkId> begin(BeginBulk action, ActionContext context) {
        boolean possible = !action.action().startsWith("bulk.")
                && actions.offered(context.actor(), action.action())
                        .filter(type -> type.surfaces().contains(Surface.FORM)
                                || type.surfaces().contains(Surface.AUTOMATION))
                        .isPresent();
        if (!possible) {
            throw Problem.invalid("/action", "value.notFound").refusal();
        }
        if (!(action.with() instanceof ObjectNode template)) {
            throw Problem.invalid("/with", "value.object").refusal();
        }
        BulkId id = begin(
                context,
                new Bulk(
                        action.title().orElse(""),
                        action.action(),
                        new Bulk.Given(selected.inputs(context.actor(), action, template))));
        return Done.of(id, new UndoBulk(id));
    }

    @Override
    public BulkId begin(ActionContext context, Bulk bulk) {
        int rows = bulk.rows() instanceof Bulk.Given given ? given.inputs().size() : ((Bulk.Kept) bulk.rows()).count();
        if (rows == 0 || rows > MOST) {
            throw new Problem(Kind.CONFLICT, rows == 0 ? "bulk.nothing" : "bulk.tooMany").refusal();
        }
        BulkId id = BulkId.next();
        Optional<Job.Kept> kept = Optional.empty();
        if (bulk.rows() instanceof Bulk.Kept of) {
            kept = Optional.of(new Job.Kept(of.source(), of.key()));
        } else if (bulk.rows() instanceof Bulk.Given given) {
            insert(context, id, given.inputs());
        }
        UserId user = context.actor().user();
        String title = Shortened.to(LONGEST_TITLE, bulk.title());
        Job job = new Job(
                new BulkJob(
                        id,
                        user,
                        title,
                        bulk.action(),
                        State.RUNNING,
                        Optional.empty(),
                        rows,
                        0,
                        0,
                        0,
                        0,
                        context.unit().now(),
                        Optional.empty()),
                context.actor().company(),
                user,
                context.actor().door(),
                kept,
                (rows + Bulk.CHUNK - 1) / Bulk.CHUNK,
                0,
                context.unit().now());
        JobTable.forget(context.unit(), context.unit().now().minus(KEPT));
        JobTable.insert(context.unit(), job);
        go(context, job, State.RUNNING);
        return id;
    }

    private static void insert(ActionContext context, BulkId id, List<JsonNode> inputs) {
        for (int first = 0; first < inputs.size(); first += Bulk.CHUNK) {
            List<JsonNode> some = inputs.subList(first, Math.min(first + Bulk.CHUNK, inputs.size()));
            ChunkTable.insert(context.unit(), id, first / Bulk.CHUNK, new ArrayList<>(some));
        }
    }

    private Done<BulkId> cancel(CancelBulk action, ActionContext context) {
        Job job = job(action.job(), context);
        if (!job.state().busy() || !JobTable.turn(context.unit(), job, State.CANCELLED, job.acting())) {
            throw new Problem(Kind.CONFLICT, "bulk.ended").refusal();
        }
        Told.record(context.unit(), job, State.CANCELLED);
        return Done.of(action.job());
    }

    private Done<BulkId> undo(UndoBulk action, ActionContext context) {
        Job job = job(action.job(), context);
        boolean possible = job.state() != State.UNDOING && job.state() != State.UNDONE;
        if (!possible
                || !JobTable.turn(
                        context.unit(), job, State.UNDOING, context.actor().user())) {
            throw new Problem(Kind.CONFLICT, "bulk.undone").refusal();
        }
        go(context, job, State.UNDOING);
        return Done.of(action.job());
    }

    private static void go(ActionContext context, Job job, State state) {
        BulkId id = job.told().id();
        context.unit()
                .plan(
                        BulkWork.NAME,
                        id.text(),
                        context.unit().now(),
                        Json.write(new BulkWork.Planned(job.company(), id)));
        Told.record(context.unit(), job, state);
    }

    private static Job job(BulkId id, ActionContext context) {
        return JobTable.find(context.unit(), id)
                .filter(job -> seen(context.actor(), job))
                .orElseThrow(() -> Problem.invalid("/job", "value.notFound").refusal());
    }

    private static boolean seen(Actor actor, Job job) {
        return actor.role() == Role.ADMINISTRATOR || job.told().user().equals(actor.user());
    }

    @Override
    public Optional<BulkJob> find(Actor actor, BulkId id) {
        return store.read(actor.company(), unit -> JobTable.find(unit, id))
                .filter(job -> seen(actor, job))
                .map(Job::told);
    }

    @Override
    public List<BulkJob> list(Actor actor, Optional<BulkId> before, int limit) {
        Optional<UserId> user = Optional.of(actor.user()).filter(self -> actor.role() != Role.ADMINISTRATOR);
        return store.read(actor.company(), unit -> JobTable.list(unit, user, before, limit)).stream()
                .map(Job::told)
                .toList();
    }

    @Override
    public List<RefusedRow> refused(Actor actor, BulkId id, int after, int limit) {
        return find(actor, id)
                .map(job -> store.read(actor.company(), unit -> ChunkTable.refused(unit, id, after, limit)))
                .orElse(List.of());
    }
}
