package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Request;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** The order of things promised by {@link Actions}. Any thread. */
final class Pipeline implements Actions {

    private static final int LONGEST_KEY = 200;

    private final Store store;
    private final ActionRegistry registry;
    private final Gate gate;
    private final Breakers breakers;
    private final PerformedActions performed = new PerformedActions();
    private final PipelineContext.Nested nested = new InSameUnit();

    Pipeline(Store store, ActionRegistry registry, Gate gate, Breakers breakers) {
        this.store = store;
        this.registry = registry;
        this.gate = gate;
        this.breakers = breakers;
    }

    @Override
    public <R> Outcome<R> perform(Actor actor, Action<R> action, Optional<String> once) {
        return refusals(() -> run(actor, installed(registry.of(action)), action, once));
    }

    @Override
    public Outcome<?> perform(Actor actor, String name, JsonNode input, Optional<String> once) {
        return refusals(() -> {
            ActionEntry entry = installed(registry.named(name));
            gate.check(actor, entry.type());
            return run(actor, entry, bind(entry, input), once);
        });
    }

    @Override
    public Optional<Problem> rehearse(Actor actor, Action<?> action) {
        try {
            ActionEntry entry = installed(registry.of(action));
            gate.check(actor, entry.type());
            checkValues(action, Optional.empty());
            breakers.within(() -> store.write(actor.company(), unit -> {
                handle(entry, action, new PipelineContext(actor, unit, false, nested));
                unit.settle();
                throw new Rehearsed();
            }));
        } catch (Rehearsed done) {
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem());
        }
        throw new IllegalStateException("a rehearsal was kept");
    }

    @Override
    public List<Violation> violations(String name, JsonNode input) {
        ActionEntry entry = installed(registry.named(name));
        try {
            return RecordValues.violations(bind(entry, input));
        } catch (Refusal unfit) {
            return unfit.problem().violations();
        }
    }

    /** Ends a rehearsal that nobody refused, so that its transaction is given up. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rehearsed() {
            super(null, null, false, false);
        }
    }

    @Override
    public Outcome<?> undo(Actor actor, String receipt) {
        return refusals(() -> write(actor, unit -> takeBack(actor, receipt, unit, Ledger.of(performed, unit))));
    }

    private Attempt<?> takeBack(Actor actor, String receipt, UnitOfWork unit, Ledger ledger) {
        PerformedActions.Performed done = receipt(actor, receipt, unit);
        if (!performed.markUndone(unit, done.id())) {
            throw unknownReceipt();
        }
        ActionEntry entry = installed(registry.named(done.undo().orElseThrow()));
        gate.check(actor, entry.type());
        Action<?> undo = bind(entry, Json.tree(done.undoInput().orElseThrow()));
        return attempt(entry, undo, Optional.empty(), new PipelineContext(actor, unit, true, nested), ledger);
    }

    @Override
    public List<Outcome<?>> performAll(Actor actor, List<Request> requests) {
        return Together.outcomes(
                requests, request -> perform(actor, request.action(), request.input(), request.once()), some -> {
                    List<String> keys =
                            some.stream().flatMap(any -> any.once().stream()).toList();
                    return all(
                            actor,
                            some,
                            unit -> Ledger.gathering(performed, unit, keys),
                            (request, context, ledger) -> {
                                ActionEntry entry = installed(registry.named(request.action()));
                                gate.check(actor, entry.type());
                                Action<?> action = bind(entry, request.input());
                                checkValues(action, request.once());
                                return attempt(entry, action, request.once(), context, ledger);
                            });
                });
    }

    @Override
    public List<Outcome<?>> undoAll(Actor actor, List<String> receipts) {
        return Together.outcomes(
                receipts,
                receipt -> undo(actor, receipt),
                some -> all(
                        actor,
                        some,
                        unit -> Ledger.gathering(performed, unit, List.of()),
                        (receipt, context, ledger) -> takeBack(actor, receipt, context.unit(), ledger)));
    }

    /** One of many, within their transaction. */
    private interface Part<T> {
        Attempt<?> attempt(T wanted, PipelineContext context, Ledger ledger);
    }

    private <T> List<Outcome<?>> all(Actor actor, List<T> wanted, Function<UnitOfWork, Ledger> ledgers, Part<T> part) {
        List<Attempt<?>> attempts = breakers.within(() -> store.write(actor.company(), unit -> {
            Ledger ledger = ledgers.apply(unit);
            List<Attempt<?>> made = new ArrayList<>();
            for (T one : wanted) {
                PipelineContext context = new PipelineContext(actor, unit, false, nested);
                made.add(Together.part(made.size(), () -> part.attempt(one, context, ledger)));
                unit.settle();
            }
            ledger.write();
            return made;
        }));
        attempts.forEach(attempt -> attempt.context().kept());
        return attempts.stream().<Outcome<?>>map(Attempt::outcome).toList();
    }

    @Override
    public List<ActionType> offered(Actor actor) {
        return registry.all().stream()
                .map(ActionEntry::type)
                .filter(type -> gate.offers(actor, type))
                .toList();
    }

    @Override
    public Optional<ActionType> offered(Actor actor, String name) {
        return registry.named(name).map(ActionEntry::type).filter(type -> gate.offers(actor, type));
    }

    @Override
    public List<ActionType> installed() {
        return registry.all().stream().map(ActionEntry::type).toList();
    }

    /** What came of one attempt, and what is to follow once it is kept. */
    private record Attempt<R>(Outcome.Performed<R> outcome, PipelineContext context) {}

    private <R> Outcome<R> run(Actor actor, ActionEntry entry, Action<R> action, Optional<String> once) {
        gate.check(actor, entry.type());
        checkValues(action, once);
        try {
            return write(
                    actor,
                    unit -> attempt(
                            entry,
                            action,
                            once,
                            new PipelineContext(actor, unit, false, nested),
                            Ledger.of(performed, unit)));
        } catch (PerformedActions.Repeated repeated) {
            return store.read(
                    actor.company(),
                    unit -> once.flatMap(key -> performed.once(unit, key))
                            .map(before -> this.<R>again(actor, entry, before))
                            .orElseThrow(() -> repeated));
        }
    }

    private <R> Outcome<R> write(Actor actor, Store.Work<Attempt<R>> work) {
        Attempt<R> attempt = breakers.within(() -> store.write(actor.company(), work));
        attempt.context().kept();
        return attempt.outcome();
    }

    private <R> Attempt<R> attempt(
            ActionEntry entry, Action<R> action, Optional<String> once, PipelineContext context, Ledger ledger) {
        Optional<PerformedActions.Performed> before = once.flatMap(ledger::once);
        if (before.isPresent()) {
            return new Attempt<>(again(context.actor(), entry, before.get()), context);
        }
        Done<R> done = handle(entry, action, context);
        Optional<String> receipt = keep(entry, once, done, context, ledger);
        return new Attempt<>(new Outcome.Performed<>(done.result(), receipt, context.lastEvent()), context);
    }

    /** Actions that are part of another one. */
    private final class InSameUnit implements PipelineContext.Nested {

        @Override
        public <R> R perform(Action<R> action, PipelineContext context) {
            ActionEntry entry = installed(registry.of(action));
            gate.check(context.actor(), entry.type());
            checkValues(action, Optional.empty());
            return handle(entry, action, context).result();
        }

        @Override
        public Object perform(String action, JsonNode input, PipelineContext context) {
            ActionEntry entry = installed(registry.named(action));
            gate.check(context.actor(), entry.type());
            return handle(entry, bind(entry, input), context).result();
        }
    }

    @SuppressWarnings("unchecked") // the registry joins a handler to the class of its actions
    private <R> Done<R> handle(ActionEntry entry, Action<R> action, PipelineContext context) {
        gate.checkRows(context.actor(), entry.type(), action, context.unit());
        ActionHandler<Action<R>, R> handler = (ActionHandler<Action<R>, R>) entry.handler();
        return entry.type()
                .kind()
                .map(kind -> breakers.run(kind, () -> handler.handling().handle(action, context)))
                .orElseGet(() -> handler.handling().handle(action, context));
    }

    private Optional<String> keep(
            ActionEntry entry, Optional<String> once, Done<?> done, PipelineContext context, Ledger ledger) {
        if (once.isEmpty() && done.undo().isEmpty()) {
            return Optional.empty();
        }
        long id = Id.next();
        Optional<ActionEntry> undo = done.undo().map(action -> installed(registry.of(action)));
        ledger.keep(new PerformedActions.Performed(
                id,
                context.actor().user(),
                entry.name(),
                once,
                undo.map(ActionEntry::name),
                done.undo().map(Json::write),
                Json.write(Secrets.removed(done.result())),
                context.lastEvent()));
        return done.undo().map(action -> Receipts.text(id));
    }

    private <R> Outcome.Performed<R> again(Actor actor, ActionEntry entry, PerformedActions.Performed before) {
        if (!before.action().equals(entry.name()) || !before.user().equals(actor.user())) {
            throw new Problem(Kind.CONFLICT, "action.keyReused").refusal();
        }
        R result = Json.mapper()
                .convertValue(Json.tree(before.result()), Json.mapper().constructType(entry.resultType()));
        return new Outcome.Performed<>(result, before.undo().map(undo -> Receipts.text(before.id())), before.event());
    }

    /** Receipts are honoured for whoever got them, and for administrators. */
    private PerformedActions.Performed receipt(Actor actor, String receipt, UnitOfWork unit) {
        return Receipts.id(receipt)
                .flatMap(id -> performed.receipt(unit, id))
                .filter(done -> done.undo().isPresent())
                .filter(done -> done.user().equals(actor.user()) || actor.role() == Role.ADMINISTRATOR)
                .orElseThrow(Pipeline::unknownReceipt);
    }

    private static Refusal unknownReceipt() {
        return new Problem(Kind.NOT_FOUND, "receipt.unknown").refusal();
    }

    private static Action<?> bind(ActionEntry entry, JsonNode input) {
        return (Action<?>) RecordBinder.bind(entry.handler().action(), input);
    }

    private static void checkValues(Object action, Optional<String> once) {
        List<Violation> violations = RecordValues.violations(action);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        if (once.filter(key -> key.length() > LONGEST_KEY).isPresent()) {
            throw new Problem(Kind.MALFORMED, "action.keyTooLong").refusal();
        }
    }

    private static ActionEntry installed(Optional<ActionEntry> entry) {
        return entry.orElseThrow(() -> new Problem(Kind.NOT_FOUND, "action.unknown").refusal());
    }

    private static <R> Outcome<R> refusals(Supplier<Outcome<R>> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return new Outcome.Refused<>(refusal.problem());
        }
    }
}
