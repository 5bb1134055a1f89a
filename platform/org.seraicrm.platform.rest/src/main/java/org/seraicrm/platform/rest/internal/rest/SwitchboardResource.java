package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.modules.switchboard.Switchboard.Switched;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.People;

/** What a switch of a module would touch, and what was switched. Switching is the action {@code module.switch}. */
@Component(service = SwitchboardResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/settings/switchboard")
@Produces(MediaType.APPLICATION_JSON)
public final class SwitchboardResource {

    private final Switchboard switchboard;
    private final Names names;

    @Activate
    public SwitchboardResource(@Reference Switchboard switchboard, @Reference People people) {
        this.switchboard = switchboard;
        this.names = new Names(people);
    }

    /** What turning a switch would touch; nothing is changed. */
    @GET
    @Path("{module}/preview")
    public ObjectNode preview(
            @PathParam("module") String module,
            @QueryParam("on") boolean on,
            @QueryParam("department") @Nullable String department,
            @Context ContainerRequestContext request) {
        ObjectNode answer = Json.mapper().createObjectNode();
        answer.set(
                "effects",
                Json.mapper()
                        .valueToTree(switchboard.preview(
                                Caller.of(request),
                                Paging.id(module, ModuleId::of),
                                on,
                                Optional.ofNullable(department).map(id -> Paging.id(id, DepartmentId::of)))));
        return answer;
    }

    /** What was done, newest first. */
    @GET
    @Path("history")
    public ObjectNode history(
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        int most = Paging.limit(limit);
        List<Switched> found = switchboard.history(actor, Paging.before(before), most);
        ObjectNode answer = Json.mapper().createObjectNode();
        ArrayNode entries = answer.putArray("entries");
        found.forEach(switched -> entries.add(entry(switched, actor)));
        if (found.size() == most) {
            answer.put("next", found.get(most - 1).id().text());
        }
        return answer;
    }

    private ObjectNode entry(Switched switched, Actor actor) {
        ObjectNode entry = Json.mapper().valueToTree(switched);
        switched.by().ifPresent(user -> entry.set("by", Json.mapper().valueToTree(names.of(actor, user))));
        return entry;
    }
}
