package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.store.UnitOfWork;

/** What a handler works with; collects what is to happen once the transaction is kept. */
final class PipelineContext implements ActionContext {

    /** Runs nested actions in the same unit. */
    interface Nested {
        <R> R perform(Action<R> action, PipelineContext context);

        Object perform(String action, JsonNode input, PipelineContext context);
    }

    private final Actor actor;
    private final UnitOfWork unit;
    private final boolean undoing;
    private final Nested nested;
    private final List<Runnable> afterwards = new ArrayList<>();
    private Optional<EventId> lastEvent = Optional.empty();

    PipelineContext(Actor actor, UnitOfWork unit, boolean undoing, Nested nested) {
        this.actor = actor;
        this.unit = unit;
        this.undoing = undoing;
        this.nested = nested;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public UnitOfWork unit() {
        return unit;
    }

    @Override
    public EventId happened(Subject subject, Fact fact) {
        EventId event = unit.record(FactJson.event(actor, subject, fact));
        lastEvent = Optional.of(event);
        return event;
    }

    @Override
    public void afterwards(Runnable work) {
        afterwards.add(work);
    }

    @Override
    public void irrevocable(Collection<? extends Id> rows) {
        PerformedActions.makeIrrevocable(unit, rows);
    }

    @Override
    public boolean undoing() {
        return undoing;
    }

    @Override
    public <R> R perform(Action<R> action) {
        return nested.perform(action, this);
    }

    @Override
    public Object perform(String action, JsonNode input) {
        return nested.perform(action, input, this);
    }

    Optional<EventId> lastEvent() {
        return lastEvent;
    }

    void kept() {
        afterwards.forEach(Runnable::run);
    }
}
