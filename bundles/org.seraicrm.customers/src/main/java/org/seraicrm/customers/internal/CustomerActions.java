package org.seraicrm.customers.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.customers.EnquiryRecorded;
import org.seraicrm.customers.Qualification;
import org.seraicrm.customers.RecordEnquiry;
import org.seraicrm.platform.cards.AddNote;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.TrashCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.Texts;

/** What reception does with enquirers. Sales modules are known by the id of their kind only. */
@Component
public final class CustomerActions implements ActionHandlers {

    private static final String SALES = "sales";

    private final Cards cards;
    private final CustomerCards customers;
    private final Modules modules;
    private final Texts texts;

    @Activate
    public CustomerActions(@Reference Cards cards, @Reference Modules modules, @Reference Texts texts) {
        this.cards = cards;
        this.customers = new CustomerCards(cards, modules);
        this.modules = modules;
        this.texts = texts;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(CustomerRule.KIND);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(RecordEnquiry.class, this::enquire));
    }

    private Done<CardId> enquire(RecordEnquiry enquiry, ActionContext context) {
        Qualification qualification = qualification(enquiry, context);
        HandOver.objection(qualification, enquiry.ready(), enquiry.reason()).ifPresent(objection -> {
            throw Problem.invalid(List.of(objection)).refusal();
        });
        Module target = target(enquiry, context.actor());
        customers.qualify(context, enquiry.client(), qualification);
        CardId deal = context.perform(deal(enquiry, qualification, target));
        note(enquiry, qualification, deal, context);
        enquiry.salesperson().ifPresent(user -> assign(enquiry, deal, user, context));
        context.happened(
                Subject.of(enquiry.client()),
                new EnquiryRecorded(
                        deal, target.id(), qualification, enquiry.urgency(), enquiry.need(), enquiry.reason()));
        return Done.of(deal, new TrashCard(deal));
    }

    private Qualification qualification(RecordEnquiry enquiry, ActionContext context) {
        return enquiry.qualification()
                .or(() -> customers.qualification(context, enquiry.client()))
                .orElseThrow(() -> Problem.invalid("/qualification", "customers.qualificationMissing")
                        .refusal());
    }

    private Module target(RecordEnquiry enquiry, Actor actor) {
        return enquiry.module()
                .map(id -> modules.on(actor, id)
                        .orElseThrow(() ->
                                Problem.invalid("/module", "value.notFound").refusal()))
                .orElseGet(() -> onlySales(actor));
    }

    private Module onlySales(Actor actor) {
        List<Module> sales = modules.on(actor).stream()
                .filter(module -> module.kind().equals(SALES))
                .toList();
        if (sales.isEmpty()) {
            throw new Problem(Kind.CONFLICT, "customers.noSales").refusal();
        }
        if (sales.size() > 1) {
            throw Problem.invalid("/module", "customers.severalSales").refusal();
        }
        return sales.get(0);
    }

    private static OpenCard deal(RecordEnquiry enquiry, Qualification qualification, Module target) {
        return new OpenCard(
                target.id(),
                enquiry.client(),
                Optional.of(Intake.title(enquiry)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Intake.values(enquiry, qualification, target.setup())));
    }

    private void note(RecordEnquiry enquiry, Qualification qualification, CardId deal, ActionContext context) {
        String text =
                HandOverNote.of(enquiry, qualification, texts, context.actor().language());
        context.perform(new AddNote(text, Optional.empty(), Optional.of(deal)));
    }

    /** Comes last: a Restricted user loses sight of the card with it. */
    private void assign(RecordEnquiry enquiry, CardId deal, UserId salesperson, ActionContext context) {
        remind(enquiry, deal, salesperson, context);
        cards.find(context.actor(), deal)
                .ifPresent(card -> context.perform(new ChangeCard(
                        deal, card.version(), Optional.empty(), Optional.of(salesperson.text()), Optional.empty())));
    }

    private void remind(RecordEnquiry enquiry, CardId deal, UserId salesperson, ActionContext context) {
        String text = texts.text(context.actor().language(), "customers.contactEnquirer");
        LocalDate today =
                LocalDate.ofInstant(context.unit().now(), context.actor().zone());
        context.perform(new AddTodo(
                text,
                Due.on(today.plusDays(enquiry.urgency().days())),
                Optional.empty(),
                Optional.of(deal),
                Optional.of(salesperson)));
    }
}
