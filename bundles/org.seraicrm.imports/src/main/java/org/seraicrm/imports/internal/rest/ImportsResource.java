package org.seraicrm.imports.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.imports.ImportId;
import org.seraicrm.imports.internal.ImportViews;
import org.seraicrm.imports.internal.Imports;
import org.seraicrm.imports.internal.read.ReadOptions;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.rest.Caller;

/** Tables are uploaded, looked at and thrown away; the action {@code import.begin} imports them. */
@Component(service = ImportsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private static final int MOST_ROWS = 200;

    private final Imports imports;
    private final ImportViews views;

    @Activate
    public ImportsResource(@Reference Imports imports, @Reference ImportViews views) {
        this.imports = imports;
        this.views = views;
    }

    /** Takes in a file, or a text from the clipboard in UTF-8. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public ObjectNode upload(
            @QueryParam("name") @DefaultValue("") String name,
            InputStream body,
            @Context ContainerRequestContext request)
            throws IOException {
        Actor actor = Caller.of(request);
        byte[] file = body.readNBytes(Imports.LARGEST + 1);
        return views.table(actor, imports.upload(actor, name, file, ReadOptions.GUESS));
    }

    /**
     * One's own that were begun, the latest first; how far each is, its job tells.
     *
     * @param since the oldest job asked about; without it all
     */
    @GET
    public ObjectNode begun(
            @QueryParam("since") @DefaultValue("") String since, @Context ContainerRequestContext request) {
        return views.begun(Caller.of(request), since.isEmpty() ? new BulkId(0) : job(since));
    }

    @GET
    @Path("{id}")
    public ObjectNode find(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return views.table(Caller.of(request), id(id));
    }

    /** Reads the file once more in another way. */
    @POST
    @Path("{id}/read")
    public ObjectNode readAgain(
            @PathParam("id") String id,
            @QueryParam("charset") @Nullable String charset,
            @QueryParam("separator") @Nullable String separator,
            @QueryParam("sheet") @Nullable Integer sheet,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        imports.readAgain(
                actor,
                id(id),
                new ReadOptions(
                        Optional.ofNullable(charset), Optional.ofNullable(separator), Optional.ofNullable(sheet)));
        return views.table(actor, id(id));
    }

    /** What comes of some rows under the plan in the body, which is kept. */
    @POST
    @Path("{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    public ObjectNode plan(
            @PathParam("id") String id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("wrong") boolean wrong,
            InputStream plan,
            @Context ContainerRequestContext request)
            throws IOException {
        return views.rows(
                Caller.of(request),
                id(id),
                Json.mapper().readTree(plan),
                Math.max(from, 0),
                Math.min(Math.max(limit, 1), MOST_ROWS),
                wrong);
    }

    private static BulkId job(String id) {
        try {
            return BulkId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(Kind.NOT_FOUND, "row.notFound").refusal();
        }
    }

    /** The rows that the import refused, as they came, each with its reasons. */
    @GET
    @Path("{id}/refused")
    @Produces("text/csv")
    public Response refused(@PathParam("id") String id, @Context ContainerRequestContext request) {
        byte[] table = views.refused(Caller.of(request), id(id)).getBytes(StandardCharsets.UTF_8);
        return Response.ok(table)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"")
                .build();
    }

    @DELETE
    @Path("{id}")
    public void drop(@PathParam("id") String id, @Context ContainerRequestContext request) {
        imports.drop(Caller.of(request), id(id));
    }

    private static ImportId id(String text) {
        try {
            return ImportId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(Kind.NOT_FOUND, "row.notFound").refusal();
        }
    }
}
