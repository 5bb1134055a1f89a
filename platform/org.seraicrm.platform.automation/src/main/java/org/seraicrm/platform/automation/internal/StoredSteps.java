package org.seraicrm.platform.automation.internal;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.automation.Step;
import org.seraicrm.platform.automation.Steps;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.TimedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps steps as timed work; the step's key makes sure that its action is performed once. */
@Component(service = {Steps.class, TimedWork.class})
public final class StoredSteps implements Steps, TimedWork {

    private static final String NAME = "automation.step";
    private static final Logger LOG = LoggerFactory.getLogger(StoredSteps.class);

    private final Performing performing;
    private final Actors actors;

    @Activate
    public StoredSteps(@Reference Actions actions, @Reference Actors actors) {
        this.performing = new Performing(actions);
        this.actors = actors;
    }

    /** What is stored. */
    record Stored(CompanyId company, UserId user, Step step) {}

    @Override
    public String plan(ActionContext context, Step step, Instant due) {
        String key = EventId.next().text();
        Stored stored = new Stored(context.actor().company(), context.actor().user(), step);
        context.unit().plan(NAME, key, due, Json.write(stored));
        return key;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, String data) {
        Stored stored = Json.read(data, Stored.class);
        actors.of(stored.company(), stored.user(), Door.AUTOMATION)
                .ifPresentOrElse(
                        actor -> performing.perform(
                                actor, stored.step().action(), stored.step().input(), key),
                        () -> LOG.warn("Step {} is dropped: its user is gone", key));
    }
}
