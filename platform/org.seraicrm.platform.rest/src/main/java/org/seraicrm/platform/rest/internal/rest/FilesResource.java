package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.People;

/**
 * Files of clients and cards. What people upload never runs here: it is saved, or shown with a type that its own bytes
 * tell, and with a policy that allows it nothing.
 */
@Component(service = FilesResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public final class FilesResource {

    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");
    private static final String NOTHING =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final ClientFiles files;
    private final Names people;
    private final Views views;
    private final WholePages pages;

    @Activate
    public FilesResource(
            @Reference ClientFiles files,
            @Reference People people,
            @Reference Views views,
            @Reference WholePages pages) {
        this.files = files;
        this.people = new Names(people);
        this.views = views;
        this.pages = pages;
    }

    /** {@code shown} tells whether {@code /files/{id}/preview} answers. */
    record FileForm(
            KeptFileId id,
            String name,
            String type,
            long size,
            Instant added,
            Wire.Person author,
            Optional<Wire.CardRef> card,
            boolean shown) {}

    /** The files of a {@code card}, or of a {@code client} with those of its cards: {@code {files: […]}}, newest first. */
    @GET
    @Path("files")
    public Map<String, Object> list(
            @QueryParam("client") @Nullable String client,
            @QueryParam("card") @Nullable String card,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        if (card != null) {
            return forms(actor, files.of(actor, Paging.id(card, CardId::of)));
        }
        if (client == null) {
            throw Problem.invalid("/client", "value.missing").refusal();
        }
        return forms(actor, files.of(actor, Paging.id(client, ClientId::of)));
    }

    private Map<String, Object> forms(Actor actor, List<KeptFile> found) {
        return Map.of("files", found.stream().map(file -> form(actor, file)).toList());
    }

    private FileForm form(Actor actor, KeptFile file) {
        return new FileForm(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.added(),
                people.of(actor, file.author()),
                file.card().flatMap(card -> pages.card(actor, card, page -> views.reference(actor, page.card()))),
                SHOWN.contains(file.type()));
    }

    /**
     * Takes a file that is to be added with the action {@code file.add}: the body is its content. Answers {@code {file:
     * id}}.
     */
    @POST
    @Path("files")
    @Consumes(MediaType.WILDCARD)
    public Map<String, KeptFileId> upload(
            @QueryParam("name") @DefaultValue("file") String name,
            InputStream content,
            @Context ContainerRequestContext request) {
        String type = Optional.ofNullable(request.getMediaType())
                .map(media -> media.getType() + "/" + media.getSubtype())
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return Map.of(
                "file", files.take(Caller.of(request), name, type, content).id());
    }

    /** The file, to be saved. */
    @GET
    @Path("files/{id}")
    @Produces(MediaType.WILDCARD)
    public Response save(@PathParam("id") String id, @Context ContainerRequestContext request) {
        ClientFiles.Content content = found(id, request);
        return answer(content, MediaType.APPLICATION_OCTET_STREAM, "attachment");
    }

    /** The file, to be looked at; pictures, PDF and text only. */
    @GET
    @Path("files/{id}/preview")
    @Produces(MediaType.WILDCARD)
    public Response preview(@PathParam("id") String id, @Context ContainerRequestContext request) {
        ClientFiles.Content content = found(id, request);
        String type = content.file().type();
        if (!SHOWN.contains(type)) {
            throw Paging.notFound();
        }
        return answer(content, type.equals("text/plain") ? "text/plain; charset=utf-8" : type, "inline");
    }

    private ClientFiles.Content found(String id, ContainerRequestContext request) {
        return files.find(Caller.of(request), Paging.id(id, KeptFileId::of)).orElseThrow(Paging::notFound);
    }

    private static Response answer(ClientFiles.Content content, String type, String disposition) {
        StreamingOutput body = content::writeTo;
        String name =
                URLEncoder.encode(content.file().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_LENGTH, content.file().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
