package org.seraicrm.email.internal.rest;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailFiles;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.email.Mails;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.rest.Caller;

/** Letters and their files. What is downloaded is never shown as a page of ours. */
@Component(service = MailsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public final class MailsResource {

    private static final int MOST = 200;

    private final Mails mails;
    private final MailFiles files;

    @Activate
    public MailsResource(@Reference Mails mails, @Reference MailFiles files) {
        this.mails = mails;
        this.files = files;
    }

    /** The journal: {@code {mails: […]}}, newest first; {@code state} one or more, separated by commas. */
    @GET
    @Path("mails")
    public Map<String, List<Mail>> journal(
            @Context ContainerRequestContext request,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Actor actor = Caller.of(request);
        Optional<MailId> from = Optional.ofNullable(before).map(text -> id(text, MailId::of));
        return Map.of("mails", mails.journal(actor, states(state), from, Math.max(1, Math.min(limit, MOST))));
    }

    private static Set<MailState> states(String text) {
        try {
            return Arrays.stream(text.split(","))
                    .filter(name -> !name.isBlank())
                    .map(name -> MailState.valueOf(name.strip()))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("/state", "value.choice").refusal();
        }
    }

    @GET
    @Path("mails/{id}")
    public Mail mail(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return mails.find(Caller.of(request), id(id, MailId::of)).orElseThrow(MailsResource::notFound);
    }

    @GET
    @Path("mails/{id}/original")
    public Response original(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return download(mails.original(Caller.of(request), id(id, MailId::of)));
    }

    @GET
    @Path("mail-files/{id}")
    public Response file(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return download(mails.file(Caller.of(request), id(id, FileId::of)));
    }

    /** Takes a file that is to be sent: the body is its content. Answers {@code {file: id}}. */
    @POST
    @Path("mail-files")
    @Consumes(MediaType.WILDCARD)
    public Map<String, FileId> upload(
            @Context ContainerRequestContext request,
            @QueryParam("name") @DefaultValue("file") String name,
            InputStream content) {
        String type = Optional.ofNullable(request.getMediaType())
                .map(media -> media.getType() + "/" + media.getSubtype())
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return Map.of("file", files.keep(Caller.of(request), name, type, content));
    }

    private static Response download(Optional<Mails.Content> found) {
        Mails.Content content = found.orElseThrow(MailsResource::notFound);
        StreamingOutput body = content::writeTo;
        String name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, content.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static <I> I id(String text, Function<String, I> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    private static RuntimeException notFound() {
        return new Problem(Problem.Kind.NOT_FOUND, "row.notFound").refusal();
    }
}
