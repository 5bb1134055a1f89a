package org.seraicrm.platform.automation.internal.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.automation.bulk.Bulk;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob.State;
import org.seraicrm.platform.automation.bulk.BulkSource;
import org.seraicrm.platform.automation.bulk.RefusedRow;
import org.seraicrm.platform.automation.internal.bulk.ChunkTable.Receipt;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Request;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Performs and takes back a job's rows, a chunk at a time. Any thread, one for a job. */
final class Chunks {

    private static final Duration TELL = Duration.ofSeconds(1);

    private final Store store;
    private final Actions actions;
    private final ChangedSince changed;
    private final RowByRow rowByRow;
    private final Map<String, BulkSource> sources = new ConcurrentHashMap<>();

    Chunks(Store store, Actions actions, ChangedSince changed) {
        this.store = store;
        this.actions = actions;
        this.changed = changed;
        this.rowByRow = new RowByRow(actions);
    }

    Map<String, BulkSource> sources() {
        return sources;
    }

    /** Performs the next chunk; whether there are more. */
    boolean perform(Job job, Actor actor) {
        int place = job.doneChunks();
        List<JsonNode> inputs = inputs(job, actor, place);
        int first = place * Bulk.CHUNK;
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Optional<String> once = Optional.of("bulk:" + job.told().id() + ":" + (first + i));
            requests.add(new Request(job.told().action(), inputs.get(i), once));
        }
        List<Outcome<?>> outcomes = rowByRow.performed(actor, requests);
        List<Receipt> receipts = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Performed<?> performed) {
                receipts.add(new Receipt(first + i, performed.receipt(), performed.event()));
            } else if (outcomes.get(i) instanceof Outcome.Refused<?> said) {
                refused.add(new RefusedRow(first + i, false, inputs.get(i), said.problem()));
            }
        }
        boolean last = place + 1 >= job.chunks();
        store.write(job.company(), unit -> {
            if (ChunkTable.keep(unit, job, place, receipts)) {
                ChunkTable.refused(unit, job.told().id(), refused);
                JobTable.advance(unit, job, receipts.size(), refused.size());
            }
            return goneOn(unit, job, last, State.DONE);
        });
        if (last) {
            source(job)
                    .ifPresent(source ->
                            source.ended(actor, job.kept().orElseThrow().key()));
        }
        return !last;
    }

    /** Takes the last performed chunk back; whether there are more. */
    boolean takeBack(Job job, Actor actor) {
        int place = job.doneChunks() - 1;
        BulkId id = job.told().id();
        // A source may have forgotten its rows when the job ended.
        List<JsonNode> inputs = job.kept().isEmpty() ? inputs(job, actor, place) : List.of();
        List<Receipt> undone = new ArrayList<>();
        List<RefusedRow> kept = new ArrayList<>();
        store.read(job.company(), unit -> ChunkTable.receipts(unit, id, place)).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(Receipt::row).reversed())
                .forEach(receipt -> refusal(job, receipt)
                        .ifPresentOrElse(
                                problem -> kept.add(notTakenBack(receipt.row(), inputs, problem)),
                                () -> undone.add(receipt)));
        List<Outcome<?>> outcomes = rowByRow.undone(
                actor, undone.stream().flatMap(row -> row.receipt().stream()).toList());
        for (int i = outcomes.size() - 1; i >= 0; i--) {
            if (outcomes.get(i) instanceof Outcome.Refused<?> said
                    && !said.problem().code().equals("receipt.unknown")) {
                kept.add(notTakenBack(undone.remove(i).row(), inputs, said.problem()));
            }
        }
        boolean last = place <= 0;
        return store.write(job.company(), unit -> {
            ChunkTable.refused(unit, id, kept);
            if (place >= 0) {
                JobTable.retreat(unit, job, undone.size(), kept.size());
            }
            return !goneOn(unit, job, last, State.UNDONE);
        });
    }

    private static RefusedRow notTakenBack(int row, List<JsonNode> inputs, Problem why) {
        int at = row % Bulk.CHUNK;
        return new RefusedRow(row, true, at < inputs.size() ? inputs.get(at) : NullNode.instance, why);
    }

    private Optional<Problem> refusal(Job job, Receipt row) {
        if (row.receipt().isEmpty()) {
            return Optional.of(new Problem(Kind.CONFLICT, "bulk.noUndo"));
        }
        return row.event()
                .filter(event ->
                        changed.byOthers(job.company(), event, job.told().user()))
                .map(event -> new Problem(Kind.CONFLICT, "row.changed"));
    }

    /**
     * Ends the job with its last chunk, and tells how far it is: once a second, and when it ends or was stopped while the
     * chunk was under way. Gives back whether it has ended.
     */
    private static boolean goneOn(UnitOfWork unit, Job job, boolean last, State end) {
        if (last) {
            JobTable.turn(unit, job, end, job.acting());
        }
        State now = JobTable.find(unit, job.told().id()).map(Job::state).orElse(end);
        if (now != job.state() || job.toldAt().isBefore(unit.now().minus(TELL))) {
            Told.record(unit, job, now);
        }
        return last;
    }

    private List<JsonNode> inputs(Job job, Actor actor, int place) {
        int first = place * Bulk.CHUNK;
        int count = Math.min(Bulk.CHUNK, job.told().rows() - first);
        return job.kept()
                .map(kept -> source(job)
                        .orElseThrow(() -> new IllegalStateException("there is no source " + kept.source()))
                        .rows(actor, kept.key(), first, count))
                .orElseGet(() -> store.read(
                        job.company(),
                        unit -> ChunkTable.inputs(unit, job.told().id(), place)));
    }

    private Optional<BulkSource> source(Job job) {
        return job.kept().flatMap(kept -> Optional.ofNullable(sources.get(kept.source())));
    }
}
