package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** Which colleagues see a client or card, so that whoever mentions one knows who will be told (A21). */
@Component(service = ReadersResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/readers")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadersResource {

    private final Clients clients;
    private final Cards cards;
    private final People people;
    private final Actors actors;

    @Activate
    public ReadersResource(
            @Reference Clients clients, @Reference Cards cards, @Reference People people, @Reference Actors actors) {
        this.clients = clients;
        this.cards = cards;
        this.people = people;
        this.actors = actors;
    }

    /** The active users who see the client or card, by id; told to those who see it themselves. */
    @GET
    public Map<String, Object> readers(
            @QueryParam("client") @DefaultValue("") String client,
            @QueryParam("card") @DefaultValue("") String card,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return Map.of("users", card.isEmpty() ? ofClient(actor, client) : ofCard(actor, card));
    }

    private List<UserId> ofClient(Actor actor, String text) {
        ClientId id = Paging.id(text, ClientId::of);
        return readers(actor, reader -> !clients.names(reader, List.of(id)).isEmpty());
    }

    private List<UserId> ofCard(Actor actor, String text) {
        CardId id = Paging.id(text, CardId::of);
        return readers(actor, reader -> cards.find(reader, id).isPresent());
    }

    private List<UserId> readers(Actor actor, Predicate<Actor> sees) {
        if (!sees.test(actor)) {
            throw Paging.notFound();
        }
        return people.users(actor).stream()
                .filter(User::active)
                .map(User::id)
                .filter(user -> actors.of(actor.company(), user, actor.door())
                        .filter(sees)
                        .isPresent())
                .toList();
    }
}
