package org.seraicrm.platform.integration.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.DeadLetterId;
import org.seraicrm.platform.integration.DeadLetterSettled;
import org.seraicrm.platform.integration.DiscardDeadLetter;
import org.seraicrm.platform.integration.ReplayDeadLetter;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** What administrators do with dead letters. */
final class DeadLetterActions implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(ReplayDeadLetter.class, this::replay), on(DiscardDeadLetter.class, this::discard));
    }

    private Done<DeadLetterId> replay(ReplayDeadLetter action, ActionContext context) {
        row(context, action.deadLetter());
        DeadLetterReplay.plan(context, action.deadLetter());
        return settled(action.deadLetter(), "deadLetter.replay", context);
    }

    private Done<DeadLetterId> discard(DiscardDeadLetter action, ActionContext context) {
        row(context, action.deadLetter()).discard();
        return settled(action.deadLetter(), "deadLetter.discard", context);
    }

    private static Done<DeadLetterId> settled(DeadLetterId id, String change, ActionContext context) {
        context.happened(Subject.COMPANY, new DeadLetterSettled(id, change));
        return Done.of(id);
    }

    private static DeadLetterRow row(ActionContext context, DeadLetterId id) {
        return Optional.ofNullable(context.entities().find(DeadLetterRow.class, id.value()))
                .orElseThrow(
                        () -> Problem.invalid("/deadLetter", "value.notFound").refusal());
    }
}
