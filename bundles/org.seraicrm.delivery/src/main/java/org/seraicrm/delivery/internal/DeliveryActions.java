package org.seraicrm.delivery.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.delivery.ApproveInterval;
import org.seraicrm.delivery.FillNames;
import org.seraicrm.delivery.IntervalApproved;
import org.seraicrm.delivery.IntervalRequested;
import org.seraicrm.delivery.PaymentTaken;
import org.seraicrm.delivery.RequestInterval;
import org.seraicrm.delivery.TakePayment;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.RemoveTodo;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.security.Companies;

/** What is done with orders beyond what is done with every card. */
@Component
public final class DeliveryActions implements ActionHandlers {

    private final Cards cards;
    private final Clients clients;
    private final Modules modules;
    private final Companies companies;

    @Activate
    public DeliveryActions(
            @Reference Cards cards,
            @Reference Clients clients,
            @Reference Modules modules,
            @Reference Companies companies) {
        this.cards = cards;
        this.clients = clients;
        this.modules = modules;
        this.companies = companies;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(DeliveryKind.ID);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(ApproveInterval.class, this::approve),
                on(RequestInterval.class, this::request),
                on(TakePayment.class, this::pay),
                on(FillNames.class, this::fillNames));
    }

    private Done<Versioned> approve(ApproveInterval action, ActionContext context) {
        Order order = order(action.card(), context);
        Interval interval = interval(action.interval());
        Done<Versioned> done = order.change(Map.of(
                DeliveryKind.TIME, TextNode.valueOf(action.interval()),
                DeliveryKind.APPROVED_TIME, TextNode.valueOf(interval.toString())));
        context.happened(order.subject(), new IntervalApproved(interval.toString(), action.reason()));
        return done;
    }

    private Done<TodoId> request(RequestInterval action, ActionContext context) {
        Order order = order(action.card(), context);
        Interval interval = interval(action.interval());
        Due today =
                Due.on(LocalDate.ofInstant(context.unit().now(), context.actor().zone()));
        TodoId todo = context.perform(new AddTodo(
                interval + ": " + action.reason(),
                today,
                Optional.empty(),
                Optional.of(action.card()),
                Optional.of(action.manager())));
        context.happened(
                order.subject(), new IntervalRequested(action.manager(), todo, interval.toString(), action.reason()));
        return Done.of(todo, new RemoveTodo(todo));
    }

    private static Interval interval(String typed) {
        return Interval.of(typed)
                .filter(interval -> !interval.reversed())
                .orElseThrow(() -> Problem.invalid("/interval", "delivery.intervalUnreadable")
                        .refusal());
    }

    private Done<Versioned> pay(TakePayment action, ActionContext context) {
        Order order = order(action.card(), context);
        Optional<Money> before = Payments.sum(order.card(), DeliveryKind.PAID);
        Optional<Money> total = Payments.sum(order.card(), DeliveryKind.TOTAL);
        Currency currency = action.currency()
                .or(() -> before.or(() -> total).map(Money::currency))
                .orElseGet(() -> companies.of(context.actor()).currency());
        Money amount = Payments.of(action.amount(), currency)
                .orElseThrow(() -> Problem.invalid("/amount", "delivery.amount").refusal());
        if (before.filter(sum -> !sum.currency().equals(currency)).isPresent()) {
            throw Problem.invalid("/currency", "delivery.otherCurrency").refusal();
        }
        Money paid = new Money(before.map(Money::minor).orElse(0L) + amount.minor(), currency);
        Done<Versioned> done = order.change(Map.of(
                DeliveryKind.PAID, Payments.json(paid),
                DeliveryKind.PAYMENT_STATUS, TextNode.valueOf(Payments.status(total, paid))));
        context.happened(order.subject(), new PaymentTaken(amount, shown(amount), paid));
        return done;
    }

    private static String shown(Money sum) {
        return sum.amount().toPlainString() + " " + sum.currency().getCurrencyCode();
    }

    private Done<Versioned> fillNames(FillNames action, ActionContext context) {
        Order order = order(action.card(), context);
        Client client = clients.find(context.actor(), order.card().client())
                .orElseThrow(() -> Problem.invalid("/card", "value.notFound").refusal());
        return order.change(ClientNames.of(client));
    }

    private Order order(CardId id, ActionContext context) {
        return cards.find(context.actor(), id)
                .filter(card -> modules.on(context.actor(), card.module())
                        .filter(module -> module.kind().equals(DeliveryKind.ID))
                        .isPresent())
                .map(card -> new Order(card, context))
                .orElseThrow(() -> Problem.invalid("/card", "delivery.noOrder").refusal());
    }
}
