package org.seraicrm.complaints.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.complaints.ComplaintEscalated;
import org.seraicrm.complaints.EscalateComplaint;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.RemoveTodo;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;

/** What is done with complaints beyond what is done with every card. */
@Component
public final class ComplaintActions implements ActionHandlers {

    private final Cards cards;
    private final Modules modules;

    @Activate
    public ComplaintActions(@Reference Cards cards, @Reference Modules modules) {
        this.cards = cards;
        this.modules = modules;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(ComplaintRule.KIND);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(EscalateComplaint.class, this::escalate));
    }

    private Done<TodoId> escalate(EscalateComplaint action, ActionContext context) {
        Card card = complaint(action, context);
        Due due = action.due().orElseGet(() -> today(context));
        TodoId todo = context.perform(new AddTodo(
                action.reason(), due, Optional.empty(), Optional.of(card.id()), Optional.of(action.manager())));
        context.happened(
                Subject.of(card.module(), card.client(), card.id()),
                new ComplaintEscalated(action.manager(), todo, due, action.reason()));
        return Done.of(todo, new RemoveTodo(todo));
    }

    private Card complaint(EscalateComplaint action, ActionContext context) {
        return cards.find(context.actor(), action.card())
                .filter(card -> modules.on(context.actor(), card.module())
                        .filter(module -> module.kind().equals(ComplaintRule.KIND))
                        .isPresent())
                .orElseThrow(
                        () -> Problem.invalid("/card", "complaints.noComplaint").refusal());
    }

    private static Due today(ActionContext context) {
        return Due.on(LocalDate.ofInstant(context.unit().now(), context.actor().zone()));
    }
}
