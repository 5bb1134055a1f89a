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

    /** See {@link Past}. */
    record Form<T>(Instant at, Optional<T> state, Optional<EventId> before, boolean erased) {

        static <T> Form<T> of(Instant at, Past<?> past, Optional<T> shown) {
            return new Form<>(at, shown, past.before(), past.erased());
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
        return Form.of(moment, past, past.state().flatMap(card -> page(actor, card, moment)));
    }

    private Optional<Wire.CardPage> page(Actor actor, Card card, Instant moment) {
        return pasts.of(actor, card.client(), moment)
                .flatMap(Past::state)
                .or(() -> clients.find(actor, card.client()))
                .map(client ->
                        views.page(actor, new WholePages.OfCard(card, client, List.of(), Optional.empty(), List.of())));
    }

    /** With the client's cards of that time, but those that lie in the trash today. */
    @GET
    @Path("clients/{id}")
    public Form<Wire.ClientPage> client(
            @PathParam("id") String id,
            @QueryParam("at") @DefaultValue("") String at,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Instant moment = moment(at);
        Past<Client> past = pasts.of(actor, Paging.id(id, ClientId::of), moment).orElseThrow(Paging::notFound);
        return Form.of(moment, past, past.state().map(client -> page(actor, client, moment)));
    }

    private Wire.ClientPage page(Actor actor, Client client, Instant moment) {
        List<Card> then = cards.of(actor, client.id()).stream()
                .flatMap(card -> pasts.of(actor, card.id(), moment).flatMap(Past::state).stream())
                .filter(card -> !card.trashed())
                .toList();
        return views.page(actor, new WholePages.OfClient(client, then, List.of(), Optional.empty(), List.of()));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw Problem.invalid("/at", "field.moment").refusal();
        }
    }
}
