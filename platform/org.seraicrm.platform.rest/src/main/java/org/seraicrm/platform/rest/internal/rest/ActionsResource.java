package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;

/** Actions: the one way in. */
@Component(service = ActionsResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionsResource {

    private final Actions actions;
    private final Texts texts;
    private final OwnWrites ownWrites;

    @Activate
    public ActionsResource(@Reference Actions actions, @Reference Texts texts, @Reference OwnWrites ownWrites) {
        this.actions = actions;
        this.texts = texts;
        this.ownWrites = ownWrites;
    }

    @GET
    @Path("actions")
    public Map<String, Object> offered(@Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return Map.of(
                "actions",
                actions.offered(actor).stream()
                        .map(type -> describe(type, actor.language()))
                        .toList());
    }

    @POST
    @Path("actions/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> perform(
            @PathParam("name") String name,
            @HeaderParam("Idempotency-Key") String once,
            JsonNode input,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        JsonNode given = input == null ? Json.mapper().createObjectNode() : input;
        return answer(actor, actions.perform(actor, name, given, Optional.ofNullable(once)));
    }

    @POST
    @Path("undo/{receipt}")
    public Map<String, Object> undo(@PathParam("receipt") String receipt, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return answer(actor, actions.undo(actor, receipt));
    }

    private Map<String, Object> answer(Actor actor, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            throw refused.problem().refusal();
        }
        Outcome.Performed<?> performed = (Outcome.Performed<?>) outcome;
        performed.event().ifPresent(event -> ownWrites.wrote(actor.user(), event));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("result", performed.result());
        performed.receipt().ifPresent(receipt -> answer.put("receipt", receipt));
        performed.event().ifPresent(event -> answer.put("event", event));
        return answer;
    }

    private Map<String, Object> describe(ActionType type, Locale language) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", type.name());
        description.put("label", texts.text(language, "action." + type.name()));
        type.kind().ifPresent(kind -> description.put("kind", kind));
        description.put("surfaces", type.surfaces());
        description.put(
                "parameters",
                type.parameters().stream()
                        .map(parameter -> parameter(type, parameter, language))
                        .toList());
        description.put("schema", type.schema());
        type.undoneBy().ifPresent(undo -> description.put("undoneBy", undo));
        return description;
    }

    private Map<String, Object> parameter(ActionType type, ActionType.Parameter parameter, Locale language) {
        return Map.of(
                "name", parameter.name(),
                "label", texts.text(language, "action." + type.name() + "." + parameter.name()),
                "type", parameter.type(),
                "required", parameter.required(),
                "choices",
                        parameter.choices().stream()
                                .map(choice -> new Wire.Choice(choice, texts.choice(language, type, parameter, choice)))
                                .toList());
    }
}
