package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.rest.internal.parts.WebFile;
import org.seraicrm.platform.rest.internal.parts.WebManifest;
import org.seraicrm.platform.rest.internal.parts.WebManifest.Slot;
import org.seraicrm.platform.rest.internal.parts.WebPart;
import org.seraicrm.platform.rest.internal.parts.WebParts;

/** Pages, panels, forms and tiles that modules bring: which there are, and their files under addresses that change with them. */
@Component(service = WebPartsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/web-parts")
public final class WebPartsResource {

    private static final String HERE = "/api/v1/web-parts/";

    private record PageForm(String id, String export, String title, String icon, boolean bar) {}

    private record PanelForm(String id, String export, String title, Slot slot, int order) {}

    private record TileForm(String id, String export, String title) {}

    /** {@code name} is what people call the kind; {@code script} the address of the ES module. */
    private record Form(
            String bundle,
            String kind,
            String name,
            int sdk,
            String script,
            List<PageForm> pages,
            List<PanelForm> panels,
            List<WebManifest.Form> forms,
            List<TileForm> tiles) {}

    private final WebParts parts;
    private final Modules modules;

    @Activate
    public WebPartsResource(@Reference WebParts parts, @Reference Modules modules) {
        this.parts = parts;
        this.modules = modules;
    }

    /** {@code {parts: […]}}, labels in the user's language. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> list(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return Map.of(
                "parts",
                parts.of(actor).stream()
                        .map(part -> form(part, actor.language()))
                        .toList());
    }

    /** A file, for good: its address changes with its content. */
    @GET
    @Path("{bundle}/{version}/{file: .+}")
    public Response file(
            @Context ContainerRequestContext request,
            @PathParam("bundle") String bundle,
            @PathParam("version") String version,
            @PathParam("file") String name) {
        WebFile file = parts.file(Caller.of(request), bundle, version, name)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "request.unknown").refusal());
        return Response.ok(file.content(), file.type())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** What a browser tells of a part that broke in it. */
    public record Broken(
            @Nullable String bundle,
            @Nullable String export,
            @Nullable String error) {}

    /** Takes note of a part that broke, for Settings and the health. */
    @POST
    @Path("broken")
    @Consumes(MediaType.APPLICATION_JSON)
    public void broke(Broken told, @Context ContainerRequestContext request) {
        parts.broke(
                Caller.of(request),
                given(told, Broken::bundle, "/bundle"),
                given(told, Broken::export, "/export"),
                given(told, Broken::error, "/error"));
    }

    private static String given(@Nullable Broken told, Function<Broken, @Nullable String> member, String pointer) {
        return Optional.ofNullable(told)
                .map(member)
                .orElseThrow(() -> Problem.invalid(pointer, "value.missing").refusal());
    }

    private Form form(WebPart part, Locale language) {
        String kind = part.manifest().kind();
        return new Form(
                part.bundle(),
                kind,
                modules.kinds().stream()
                        .filter(each -> each.id().equals(kind))
                        .map(ModuleKind::name)
                        .map(name -> name.in(language))
                        .findFirst()
                        .orElse(kind),
                part.manifest().sdk(),
                HERE + part.bundle() + "/" + part.version() + "/"
                        + part.manifest().script(),
                part.manifest().pages().stream()
                        .map(page -> new PageForm(
                                page.id(), page.export(), page.title().in(language), page.shownIcon(), page.bar()))
                        .toList(),
                part.manifest().panels().stream()
                        .map(panel -> new PanelForm(
                                panel.id(), panel.export(), panel.title().in(language), panel.slot(), panel.order()))
                        .toList(),
                part.manifest().forms(),
                part.manifest().tiles().stream()
                        .map(tile -> new TileForm(
                                tile.id(), tile.export(), tile.title().in(language)))
                        .toList());
    }
}
