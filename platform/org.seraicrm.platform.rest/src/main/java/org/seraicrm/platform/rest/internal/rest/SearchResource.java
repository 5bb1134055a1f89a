package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final String CLIENT = "client";

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
        Set<String> wanted = kinds.isBlank() ? Set.of(CLIENT, "card") : Set.of(kinds.split(","));
        List<Hit> hits = typed.isBlank()
                ? List.of()
                : index.lookUp(policy.of(actor), typed, wanted, Math.min(Math.max(limit, 1), MOST));
        return Map.of("hits", found(actor, hits));
    }

    /** A hit that can be opened now. */
    record Found(String kind, String id, String title, String subtitle, Optional<ClientId> client) {}

    private List<Found> found(Actor actor, List<Hit> hits) {
        Map<Long, Found> byId = new HashMap<>();
        List<ClientId> clientIds = of(hits, CLIENT).map(ClientId::new).toList();
        clients.find(actor, clientIds).stream()
                .filter(client -> !client.trashed())
                .forEach(client -> byId.put(client.id().value(), client(client)));
        List<CardId> cardIds = of(hits, "card").map(CardId::new).toList();
        cards.find(actor, cardIds).stream()
                .filter(card -> !card.trashed())
                .forEach(card -> byId.put(card.id().value(), card(actor, card)));
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(byId.get(hit.id())).stream())
                .toList();
    }

    private static Stream<Long> of(List<Hit> hits, String kind) {
        return hits.stream().filter(hit -> hit.kind().equals(kind)).map(Hit::id);
    }

    private static Found client(Client client) {
        String contact = client.first(ContactPoint.Kind.PHONE)
                .or(() -> client.first(ContactPoint.Kind.EMAIL))
                .map(point -> point.shown().orElse(point.value()))
                .orElse("");
        return new Found(CLIENT, client.id().text(), client.name(), contact, Optional.of(client.id()));
    }

    private Found card(Actor actor, Card card) {
        String module = views.reference(actor, card).module().name();
        return new Found("card", card.id().text(), card.title(), module, Optional.of(card.client()));
    }
}
