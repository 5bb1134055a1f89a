package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Past;
import org.seraicrm.platform.cards.Pasts;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.rest.Caller;

/** The pages of clients and cards as of a past moment, without to-dos. */
@Component(service = PastResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/past")
@Produces(MediaType.APPLICATION_JSON)
public final class PastResource {

    private final Pasts pasts;
    private final Clients clients;
    private final Cards cards;
    private final Views views;

    @Activate
    public PastResource(
            @Reference Pasts pasts, @Reference Clients clients, @Reference Cards cards, @Reference Views views) {
        this.pasts = pasts;
        this.clients = clients;
        this.cards = cards;
        this.views = views;
    }

    /**
     * See {@link Past}.
     *
     * @param trashed cards that lie in the trash today
     */
    record Form<T>(Instant at, Optional<T> state, Optional<EventId> before, boolean erased, List<CardId> trashed) {

        static <T> Form<T> of(Instant at, Past<?> past, Optional<T> shown, List<CardId> trashed) {
            return new Form<>(at, shown, past.before(), past.erased(), trashed);
        }
    }

    @GET
    @Path("cards/{id}")
    public Form<Wire.CardPage> card(
            @PathParam("id") String id,
            @QueryParam("at") @DefaultValue("") String at,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Instant moment = moment(at);
        Past<Card> past = pasts.of(actor, Paging.id(id, CardId::of), moment).orElseThrow(Paging::notFound);
        return Form.of(
                moment,
                past,
                past.state().flatMap(card -> page(actor, card, moment)),
                past.state().map(card -> trashed(actor, List.of(card))).orElse(List.of()));
    }

    private Optional<Wire.CardPage> page(Actor actor, Card card, Instant moment) {
        return pasts.of(actor, card.client(), moment)
                .flatMap(Past::state)
                .or(() -> clients.find(actor, card.client()))
                .map(client -> views.page(
                        actor,
                        new WholePages.OfCard(
                                card, client, pasts.todos(actor, card.id(), moment), Optional.empty(), List.of())));
    }

    /** With the client's cards and open to-dos of that time. */
    @GET
    @Path("clients/{id}")
    public Form<Wire.ClientPage> client(
            @PathParam("id") String id,
            @QueryParam("at") @DefaultValue("") String at,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Instant moment = moment(at);
        ClientId client = Paging.id(id, ClientId::of);
        Past<Client> past = pasts.of(actor, client, moment).orElseThrow(Paging::notFound);
        List<Card> then = past.state().isPresent() ? pasts.cards(actor, client, moment) : List.of();
        return Form.of(moment, past, past.state().map(state -> page(actor, state, then, moment)), trashed(actor, then));
    }

    private Wire.ClientPage page(Actor actor, Client client, List<Card> then, Instant moment) {
        return views.page(
                actor,
                new WholePages.OfClient(
                        client, then, pasts.todos(actor, client.id(), moment), Optional.empty(), List.of()));
    }

    private List<CardId> trashed(Actor actor, List<Card> then) {
        return cards.find(actor, then.stream().map(Card::id).toList()).stream()
                .filter(Card::trashed)
                .map(Card::id)
                .toList();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw Problem.invalid("/at", "field.moment").refusal();
        }
    }
}
