package org.seraicrm.sales.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.RemoveTodo;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.sales.PostponeSale;
import org.seraicrm.sales.ResumeSale;
import org.seraicrm.sales.SalePostponed;
import org.seraicrm.sales.SaleResumed;
import org.seraicrm.sales.SaleWon;
import org.seraicrm.sales.WinSale;

/** How deals end, and are taken up again: several changes in one step, each under its own rules. */
@Component
public final class SalesActions implements ActionHandlers {

    private final Cards cards;
    private final Modules modules;

    @Activate
    public SalesActions(@Reference Cards cards, @Reference Modules modules) {
        this.cards = cards;
        this.modules = modules;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(SalesKind.ID);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(PostponeSale.class, this::postpone),
                on(WinSale.class, this::win),
                on(ResumeSale.class, this::resume));
    }

    private Done<TodoId> postpone(PostponeSale action, ActionContext context) {
        Deal deal = deal(action.card(), context);
        TodoId todo = context.perform(new AddTodo(
                action.note(),
                action.due(),
                Optional.empty(),
                Optional.of(action.card()),
                deal.card().responsible()));
        deal.become(SalesKind.CLOSED_LOST, SalesKind.UNSUCCESSFUL);
        context.happened(deal.subject(), new SalePostponed(todo, action.due(), action.note()));
        return Done.of(todo, resumption(deal, Optional.of(todo)));
    }

    private Done<CardId> win(WinSale action, ActionContext context) {
        Deal deal = deal(action.card(), context);
        if (deal.isWon()) {
            throw new Problem(Kind.CONFLICT, "sales.alreadyWon").refusal();
        }
        deal.become(SalesKind.CLOSED_WON, deal.isCustomers() ? deal.card().status() : SalesKind.ONE_OFF);
        context.happened(deal.subject(), new SaleWon(deal.card().title(), deal.value()));
        return Done.of(action.card(), resumption(deal, Optional.empty()));
    }

    private Done<CardId> resume(ResumeSale action, ActionContext context) {
        Deal deal = deal(action.card(), context);
        deal.become(SalesKind.IN_PROGRESS, action.status().orElse(SalesKind.UNDER_WAY));
        action.todo().ifPresent(todo -> context.perform(new RemoveTodo(todo)));
        context.happened(deal.subject(), new SaleResumed(deal.card().title()));
        return Done.of(action.card());
    }

    private static ResumeSale resumption(Deal deal, Optional<TodoId> todo) {
        return new ResumeSale(deal.card().id(), Optional.of(deal.card().status()), todo);
    }

    private Deal deal(CardId id, ActionContext context) {
        return cards.find(context.actor(), id)
                .flatMap(card -> modules.on(context.actor(), card.module())
                        .filter(module -> module.kind().equals(SalesKind.ID))
                        .map(module -> new Deal(card, module, context)))
                .orElseThrow(() -> Problem.invalid("/card", "sales.noDeal").refusal());
    }
}
