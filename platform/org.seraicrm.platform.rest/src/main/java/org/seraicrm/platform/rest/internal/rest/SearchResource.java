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
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.AccessPolicy;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.search.Hit;
import org.seraicrm.platform.search.Index;

/** Search from any screen (A42). */
@Component(service = SearchResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private static final int MOST = 50;

    private final Index index;
    private final AccessPolicy policy;
    private final Clients clients;
    private final Cards cards;
    private final Views views;

    @Activate
    public SearchResource(
            @Reference Index index,
            @Reference AccessPolicy policy,
            @Reference Clients clients,
            @Reference Cards cards,
            @Reference Views views) {
        this.index = index;
        this.policy = policy;
        this.clients = clients;
        this.cards = cards;
        this.views = views;
    }

    @GET
    public Map<String, Object> search(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("kinds") @DefaultValue("") String kinds,
            @QueryParam("limit") @DefaultValue("10") int limit,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Set<String> wanted = kinds.isBlank() ? Set.of("client", "card") : Set.of(kinds.split(","));
        List<Hit> hits = typed.isBlank()
                ? List.of()
                : index.lookUp(policy.of(actor), typed, wanted, Math.min(Math.max(limit, 1), MOST));
        return Map.of(
                "hits", hits.stream().flatMap(hit -> found(actor, hit).stream()).toList());
    }

    /** A hit that can be opened now. */
    record Found(String kind, String id, String title, String subtitle, Optional<ClientId> client) {}

    private Optional<Found> found(Actor actor, Hit hit) {
        if (hit.kind().equals("client")) {
            return clients.find(actor, new ClientId(hit.id()))
                    .filter(client -> !client.trashed())
                    .map(SearchResource::client);
        }
        return cards.find(actor, new CardId(hit.id()))
                .filter(card -> !card.trashed())
                .map(card -> card(actor, card));
    }

    private static Found client(Client client) {
        String contact = client.first(ContactPoint.Kind.PHONE)
                .or(() -> client.first(ContactPoint.Kind.EMAIL))
                .map(point -> point.shown().orElse(point.value()))
                .orElse("");
        return new Found("client", client.id().text(), client.name(), contact, Optional.of(client.id()));
    }

    private Found card(Actor actor, Card card) {
        String module = views.reference(actor, card).module().name();
        return new Found("card", card.id().text(), card.title(), module, Optional.of(card.client()));
    }
}
