package ${package}.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import ${package}.ItemReleased;
import ${package}.ItemReserved;
import ${package}.ReleaseItem;
import ${package}.ReserveItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;

/**
 * Carries the actions out, each in the transaction it is given. Rights, the module's switch and the visibility of the card
 * have been judged before.
 */
@Component
public final class RentalActions implements ActionHandlers {

    /** The module kind, as in {@code SERAI-INF/module.yaml}. */
    public static final String KIND = "${kind}";

    private final Cards cards;
    private final Modules modules;

    @Activate
    public RentalActions(@Reference Cards cards, @Reference Modules modules) {
        this.cards = cards;
        this.modules = modules;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(KIND);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(ReserveItem.class, this::reserve), on(ReleaseItem.class, this::release));
    }

    private Done<CardId> reserve(ReserveItem action, ActionContext context) {
        Card card = rental(action.card(), context);
        Bookings bookings = Bookings.in(context.unit());
        Booking wanted = new Booking(action.item(), action.from(), action.until());
        check(wanted, card, bookings);
        Optional<Booking> before = bookings.of(card.id());
        bookings.put(card.id(), wanted);
        context.happened(about(card), new ItemReserved(wanted.item(), wanted.from(), wanted.until()));
        return Done.of(card.id(), undoing(card, before));
    }

    private Done<CardId> release(ReleaseItem action, ActionContext context) {
        Card card = rental(action.card(), context);
        Bookings bookings = Bookings.in(context.unit());
        Booking before = bookings.of(card.id())
                .orElseThrow(() -> Problem.invalid("/card", "${kind}.nothingReserved").refusal());
        bookings.remove(card.id());
        context.happened(about(card), new ItemReleased(before.item()));
        return Done.of(card.id(), undoing(card, Optional.of(before)));
    }

    /** Tells everything that is wrong at once. */
    private static void check(Booking wanted, Card card, Bookings bookings) {
        List<Violation> violations = new ArrayList<>();
        if (wanted.days() < 1 || wanted.days() > Booking.LONGEST) {
            violations.add(new Violation("/until", "${kind}.wrongPeriod"));
        } else if (bookings.taken(wanted, card.id())) {
            violations.add(new Violation("/item", "${kind}.taken"));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
    }

    /** What takes a change of the card's booking back: what stood there before. */
    private static Action<?> undoing(Card card, Optional<Booking> before) {
        return before.<Action<?>>map(
                        booking -> new ReserveItem(card.id(), booking.item(), booking.from(), booking.until()))
                .orElseGet(() -> new ReleaseItem(card.id()));
    }

    private static Subject about(Card card) {
        return Subject.of(card.module(), card.client(), card.id());
    }

    private Card rental(CardId id, ActionContext context) {
        return cards.find(context.actor(), id)
                .filter(card -> modules.on(context.actor(), card.module())
                        .filter(module -> module.kind().equals(KIND))
                        .isPresent())
                .orElseThrow(() -> Problem.invalid("/card", "${kind}.noRental").refusal());
    }
}
