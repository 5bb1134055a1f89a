package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;

/** OpenAPI 3.1: the resources that are always there, and an operation for each action installed now. */
@Component(service = OpenApiResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Actions actions;
    private final Texts texts;

    @Activate
    public OpenApiResource(@Reference Actions actions, @Reference Texts texts) {
        this.actions = actions;
        this.texts = texts;
    }

    @GET
    public ObjectNode document() {
        ObjectNode document = OpenApi.document();
        ObjectNode paths = (ObjectNode) document.path("paths");
        actions.installed().forEach(type -> paths.set("/actions/" + type.name(), operation(type)));
        return document;
    }

    private ObjectNode operation(ActionType type) {
        ObjectNode path = Json.mapper().createObjectNode();
        ObjectNode post = path.putObject("post");
        post.put("operationId", type.name());
        post.put("summary", texts.text(Locale.ENGLISH, "action." + type.name()));
        type.undoneBy().ifPresent(undo -> post.put("description", "Undone by `" + undo + "`."));
        post.putArray("tags").add("actions");
        post.putArray("parameters").addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        post.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .set("schema", type.schema());
        ObjectNode responses = post.putObject("responses");
        responses.putObject("200").put("$ref", "#/components/responses/Performed");
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
        return path;
    }
}
