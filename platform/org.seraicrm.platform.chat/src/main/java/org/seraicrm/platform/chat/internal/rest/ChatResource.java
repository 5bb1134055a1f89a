package org.seraicrm.platform.chat.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Input;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.rest.Caller;

/** The browser's chat panel: one input in, its answer out. */
@Component(service = ChatResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/chat")
@Produces(MediaType.APPLICATION_JSON)
public final class ChatResource {

    private static final String CONVERSATION = "browser";

    private final Conversations conversations;

    @Activate
    public ChatResource(@Reference Conversations conversations) {
        this.conversations = conversations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, List<Message>> say(JsonNode input, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request).through(Door.CHAT);
        return Map.of("messages", conversations.say(actor, CONVERSATION, input(input)));
    }

    private static Input input(JsonNode input) {
        if (input != null && input.path("button").isTextual()) {
            return Input.button(input.path("button").asText());
        }
        if (input != null && input.path("text").isTextual()) {
            return Input.text(input.path("text").asText());
        }
        throw Problem.invalid("/text", "chat.input").refusal();
    }
}
