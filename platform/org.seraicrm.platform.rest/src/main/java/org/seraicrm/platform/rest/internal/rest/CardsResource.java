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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.modules.View;
import org.seraicrm.platform.rest.Caller;

/** Cards. */
@Component(service = CardsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/cards")
@Produces(MediaType.APPLICATION_JSON)
public final class CardsResource {

    private final Cards cards;
    private final WholePages pages;
    private final Views views;
    private final CardMoves moves;

    @Activate
    public CardsResource(
            @Reference Cards cards, @Reference WholePages pages, @Reference Views views, @Reference CardMoves moves) {
        this.cards = cards;
        this.pages = pages;
        this.views = views;
        this.moves = moves;
    }

    @GET
    public Page<Wire.CardRow> list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Page<Card> page = Filters.of(uri.getQueryParameters())
                .read(where -> cards.list(actor, query(uri.getQueryParameters(), where)));
        Map<CardId, Traces> traces = Paging.with(uri, "traces")
                ? cards.traces(actor, page.items().stream().map(Card::id).toList())
                : Map.of();
        Map<ClientId, Wire.ClientRow> about = Paging.with(uri, "client") ? views.about(actor, page.items()) : Map.of();
        return new Page<>(views.rows(actor, page.items(), traces, about), page.total(), page.next());
    }

    @GET
    @Path("counts")
    public Map<String, Object> counts(
            @QueryParam("sum") @DefaultValue("") String sum,
            @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return Filters.of(uri.getQueryParameters())
                .read(where -> counts(actor, query(uri.getQueryParameters(), where), sum));
    }

    private Map<String, Object> counts(Actor actor, CardList query, String sum) {
        Map<String, Long> counts = cards.counts(actor, query);
        return sum.startsWith(CardList.FIELD)
                ? Map.of("status", counts, "sums", cards.sums(actor, query, sum.substring(CardList.FIELD.length())))
                : Map.of("status", counts);
    }

    /** Which moves between statuses are not free to the reader; rules may refuse others. */
    @GET
    @Path("moves")
    public Map<String, Object> moves(
            @QueryParam("module") @DefaultValue("") String module, @Context ContainerRequestContext request) {
        return Map.of("moves", views.moves(Caller.of(request), Paging.id(module, ModuleId::of)));
    }

    @GET
    @Path("{id}")
    public Wire.CardPage one(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return pages.card(actor, Paging.id(id, CardId::of), page -> views.page(actor, page))
                .orElseThrow(Paging::notFound);
    }

    /** Which statuses refuse the card, or ask for something first, and why: judged as the move itself would be. */
    @GET
    @Path("{id}/moves")
    public Map<String, Object> movesOf(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Card card = cards.find(actor, Paging.id(id, CardId::of)).orElseThrow(Paging::notFound);
        return Map.of("moves", moves.of(actor, card));
    }

    @GET
    @Path("{id}/history")
    public Map<String, Object> history(
            @PathParam("id") String id,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("kinds") @DefaultValue("") String kinds,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        List<Wire.EntryLine> lines = pages.history(
                actor,
                Paging.id(id, CardId::of),
                Paging.before(before),
                Paging.limit(limit),
                Paging.kinds(kinds),
                entries -> views.lines(actor, entries));
        return Paging.entries(lines, limit);
    }

    private static CardList query(MultivaluedMap<String, String> given, Where where) {
        return new CardList(
                Paging.id(text(given, "module", ""), ModuleId::of),
                where,
                text(given, "q", ""),
                text(given, "sort", View.LATEST),
                Optional.ofNullable(given.getFirst("cursor")),
                Paging.limit(text(given, "limit", "50")));
    }

    private static String text(MultivaluedMap<String, String> given, String name, String absent) {
        String value = given.getFirst(name);
        return value == null ? absent : value;
    }
}
