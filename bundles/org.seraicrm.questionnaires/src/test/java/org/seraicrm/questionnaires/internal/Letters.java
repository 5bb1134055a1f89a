package org.seraicrm.questionnaires.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;

/** Keeps letters once they are sent for good. */
final class Letters implements ActionHandlers {

    final List<WriteLetter> sent = new CopyOnWriteArrayList<>();

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(WriteLetter.class, this::send));
    }

    private Done<EventId> send(WriteLetter letter, ActionContext context) {
        if (letter.to().filter(address -> !address.contains("@")).isPresent()) {
            throw Problem.invalid("/to", "mail.address").refusal();
        }
        context.afterwards(() -> sent.add(letter));
        return Done.of(EventId.next());
    }
}
