package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Trash;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.People;

/** What lies in the trash: clients, cards, files and departments. */
@Component(service = TrashResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/trash")
@Produces(MediaType.APPLICATION_JSON)
public final class TrashResource {

    private final Trash trash;
    private final Clients clients;
    private final ClientFiles files;
    private final Views views;
    private final People people;
    private final Names names;

    @Activate
    public TrashResource(
            @Reference Trash trash,
            @Reference Clients clients,
            @Reference ClientFiles files,
            @Reference Views views,
            @Reference People people) {
        this.trash = trash;
        this.clients = clients;
        this.files = files;
        this.views = views;
        this.people = people;
        this.names = new Names(people);
    }

    /** @param about the module of a card, the client of a file */
    record Row(String id, String title, Optional<String> about, Optional<Instant> at, Optional<Wire.Person> by) {}

    @GET
    @Path("clients")
    public Page<Row> clients(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return rows(
                actor,
                trash.clients(actor, Optional.ofNullable(cursor), Paging.limit(limit)),
                client -> client.id().text(),
                Client::name,
                client -> Optional.empty());
    }

    @GET
    @Path("cards")
    public Page<Row> cards(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return rows(
                actor,
                trash.cards(actor, Optional.ofNullable(cursor), Paging.limit(limit)),
                card -> card.id().text(),
                Card::title,
                card -> Optional.of(views.reference(actor, card).module().name()));
    }

    @GET
    @Path("files")
    public Page<Row> files(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        List<KeptFile> trashed = files.trashed(actor);
        Map<ClientId, String> names = clients.names(
                actor,
                trashed.stream()
                        .flatMap(file -> file.client().stream())
                        .distinct()
                        .toList());
        List<Row> rows = trashed.stream()
                .map(file -> new Row(
                        file.id().text(),
                        file.name(),
                        file.client().map(names::get),
                        Optional.empty(),
                        Optional.of(this.names.of(actor, file.author()))))
                .toList();
        return new Page<>(rows, rows.size(), Optional.empty());
    }

    @GET
    @Path("departments")
    public Page<Row> departments(@Context ContainerRequestContext request) {
        List<Row> rows = people.departments(Caller.of(request)).stream()
                .filter(department -> department.trashed())
                .map(department -> new Row(
                        department.id().text(),
                        department.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Page<>(rows, rows.size(), Optional.empty());
    }

    private <R> Page<Row> rows(
            Actor reader,
            Page<Trash.Trashed<R>> page,
            Function<R, String> id,
            Function<R, String> title,
            Function<R, Optional<String>> about) {
        List<Row> rows = page.items().stream()
                .map(one -> new Row(
                        id.apply(one.row()),
                        title.apply(one.row()),
                        about.apply(one.row()),
                        Optional.of(one.at()),
                        one.by().map(user -> names.of(reader, user))))
                .toList();
        return new Page<>(rows, page.total(), page.next());
    }
}
