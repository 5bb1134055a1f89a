package org.seraicrm.email.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
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
import org.seraicrm.email.internal.Filling;
import org.seraicrm.email.templates.MailTemplate;
import org.seraicrm.email.templates.MailTemplates;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.rest.Caller;

/** Templates, what may stand in them, and letters made of them. */
@Component(service = TemplatesResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/mail-templates")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplatesResource {

    private static final int LONGEST = 50_000;

    private final MailTemplates templates;
    private final Wording wording;
    private final Filling filling;

    @Activate
    public TemplatesResource(
            @Reference MailTemplates templates, @Reference Wording wording, @Reference Filling filling) {
        this.templates = templates;
        this.wording = wording;
        this.filling = filling;
    }

    /**
     * {@code {templates: […]}}: the company's and one's own; with {@code card} or {@code client} those for a letter there,
     * the ones in the client's language first.
     */
    @GET
    public Map<String, List<MailTemplate>> templates(
            @Context ContainerRequestContext request,
            @QueryParam("card") @Nullable String card,
            @QueryParam("client") @Nullable String client) {
        Actor actor = Caller.of(request);
        List<MailTemplate> found = id(card, CardId::of)
                .map(id -> templates.offered(actor, id))
                .or(() -> id(client, ClientId::of).map(id -> templates.offered(actor, id)))
                .orElseGet(() -> templates.all(actor));
        return Map.of("templates", found);
    }

    /** {@code {placeholders: [{name, about, label}]}}; {@code modules}: ids, separated by commas. */
    @GET
    @Path("placeholders")
    public Map<String, List<Placeholder>> placeholders(
            @Context ContainerRequestContext request, @QueryParam("modules") @DefaultValue("") String modules) {
        List<ModuleId> of = Arrays.stream(modules.split(","))
                .filter(text -> !text.isBlank())
                .flatMap(text -> id(text, ModuleId::of).stream())
                .toList();
        return Map.of("placeholders", wording.placeholders(Caller.of(request), of));
    }

    /** Fills in {@code {subject, text, language?, card? or client?}}; changes nothing. */
    @POST
    @Path("filled")
    @Consumes(MediaType.APPLICATION_JSON)
    public Filling.Filled filled(@Context ContainerRequestContext request, JsonNode input) {
        Filling.Draft draft = new Filling.Draft(
                text(input, "subject"),
                text(input, "text"),
                member(input, "language").map(Locale::forLanguageTag));
        return filling.fill(
                        Caller.of(request),
                        draft,
                        member(input, "card").flatMap(text -> id(text, CardId::of)),
                        member(input, "client").flatMap(text -> id(text, ClientId::of)))
                .orElseThrow(TemplatesResource::notFound);
    }

    private static String text(JsonNode input, String name) {
        String text = member(input, name).orElse("");
        if (text.length() > LONGEST) {
            Map<String, Object> said = Map.of("max", LONGEST, "length", text.length());
            throw Problem.invalid(List.of(new Violation("/" + name, "value.tooLong", said)))
                    .refusal();
        }
        return text;
    }

    private static Optional<String> member(JsonNode input, String name) {
        return Optional.of(input.path(name).asText()).filter(text -> !text.isEmpty());
    }

    private static <I> Optional<I> id(@Nullable String text, Function<String, I> reader) {
        try {
            return Optional.ofNullable(text).map(reader);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    private static RuntimeException notFound() {
        return new Problem(Problem.Kind.NOT_FOUND, "row.notFound").refusal();
    }
}
