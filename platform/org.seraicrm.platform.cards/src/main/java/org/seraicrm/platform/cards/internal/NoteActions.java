package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.cards.MessageSent;
import org.seraicrm.platform.cards.NoteAdded;
import org.seraicrm.platform.cards.SendMessage;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** What people write into a history, for all or for a colleague (A21). */
final class NoteActions implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(AddNote.class, this::note), on(SendMessage.class, this::message));
    }

    private Done<EventId> note(AddNote action, ActionContext context) {
        action.client().ifPresent(id -> Rows.taking(context.unit(), id, "/client"));
        action.card().ifPresent(id -> Rows.taking(context.unit(), id, "/card"));
        Subject subject = subject(context, action.client(), action.card());
        if (subject.client().isEmpty()) {
            throw Problem.invalid("/client", "value.missing").refusal();
        }
        return Done.of(context.happened(
                subject,
                new NoteAdded(
                        action.text().strip(),
                        action.mentions().orElse(List.of()).stream().distinct().toList())));
    }

    private Done<EventId> message(SendMessage action, ActionContext context) {
        Subject subject = subject(context, action.client(), action.card());
        return Done.of(context.happened(
                subject, new MessageSent(action.to(), action.text().strip())));
    }

    private static Subject subject(ActionContext context, Optional<ClientId> client, Optional<CardId> card) {
        return card.flatMap(id -> Rows.card(context.unit(), id))
                .map(row -> Subject.of(row.module(), row.client(), row.id()))
                .or(() -> client.map(Subject::of))
                .orElse(Subject.COMPANY);
    }
}
