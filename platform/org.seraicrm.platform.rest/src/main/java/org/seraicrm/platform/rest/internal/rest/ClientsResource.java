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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientList;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.rest.Caller;

/** Clients. */
@Component(service = ClientsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/clients")
@Produces(MediaType.APPLICATION_JSON)
public final class ClientsResource {

    private final Clients clients;
    private final WholePages pages;
    private final Views views;

    @Activate
    public ClientsResource(@Reference Clients clients, @Reference WholePages pages, @Reference Views views) {
        this.clients = clients;
        this.pages = pages;
        this.views = views;
    }

    @GET
    public Page<Wire.ClientRow> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("where") @DefaultValue("") String where,
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        Page<Client> page = clients.list(
                actor,
                new ClientList(Where.parse(where), words, sort, Optional.ofNullable(cursor), Paging.limit(limit)));
        Map<ClientId, Traces> traces = Paging.with(uri, "traces")
                ? clients.traces(actor, page.items().stream().map(Client::id).toList())
                : Map.of();
        return page.map(client -> views.row(actor, client, traces.getOrDefault(client.id(), Traces.NONE)));
    }

    @GET
    @Path("{id}")
    public Wire.ClientPage one(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return pages.client(actor, Paging.id(id, ClientId::of), page -> views.page(actor, page))
                .orElseThrow(Paging::notFound);
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
                Paging.id(id, ClientId::of),
                Paging.before(before),
                Paging.limit(limit),
                Paging.kinds(kinds),
                entries -> views.lines(actor, entries));
        return Paging.entries(lines, limit);
    }
}
