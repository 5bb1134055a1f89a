package ${package}.internal.rest;

import ${package}.internal.Bookings;
import ${package}.internal.RentalActions;
import ${package}.internal.jpa.BookedDay;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.store.Store;

/** What is reserved when: {@code GET /api/v1/${kind}/days?from=2026-11-01&days=14}. Changes are actions. */
@Component(service = RentalResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/${kind}/days")
@Produces(MediaType.APPLICATION_JSON)
public final class RentalResource {

    private static final int MOST = 92;

    /** {@code mine}: whether the caller may see the card. */
    public record Day(String item, LocalDate day, CardId card, boolean mine) {}

    private final Store store;
    private final Modules modules;
    private final Cards cards;

    @Activate
    public RentalResource(@Reference Store store, @Reference Modules modules, @Reference Cards cards) {
        this.store = store;
        this.modules = modules;
        this.cards = cards;
    }

    /** {@code {from, days: [{item, day, card, mine}]}}; from today unless said otherwise. */
    @GET
    public Map<String, Object> days(
            @Context ContainerRequestContext request,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("days") @DefaultValue("14") int days) {
        Actor actor = Caller.of(request);
        if (modules.on(actor).stream().noneMatch(module -> module.kind().equals(RentalActions.KIND))) {
            throw new Problem(Problem.Kind.NOT_FOUND, "request.unknown").refusal();
        }
        LocalDate first = from.isEmpty() ? LocalDate.now(actor.zone()) : day(from);
        LocalDate last = first.plusDays(Math.max(1, Math.min(days, MOST)) - 1L);
        List<BookedDay> booked =
                store.read(actor.company(), unit -> Bookings.in(unit).between(first, last));
        Set<CardId> seen = cards.find(actor, booked.stream().map(BookedDay::card).distinct().toList()).stream()
                .map(Card::id)
                .collect(Collectors.toSet());
        return Map.of(
                "from",
                first,
                "days",
                booked.stream()
                        .map(row -> new Day(row.item(), row.day(), row.card(), seen.contains(row.card())))
                        .toList());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw Problem.invalid("/from", "value.date").refusal();
        }
    }
}
