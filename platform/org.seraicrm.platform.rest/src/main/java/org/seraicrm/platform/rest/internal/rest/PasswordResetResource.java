package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.security.PasswordResets;

/** Forgotten passwords (A27). */
@Component(service = PasswordResetResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/password-reset")
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResetResource {

    private final PasswordResets resets;

    @Activate
    public PasswordResetResource(@Reference PasswordResets resets) {
        this.resets = resets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response request(JsonNode input, @Context HttpServletRequest servlet) {
        resets.request(SessionResource.text(input, "email"), Visitors.of(servlet, Optional.empty()));
        return Response.accepted().build();
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response complete(@PathParam("token") String token, JsonNode input) {
        resets.complete(token, SessionResource.text(input, "password")).ifPresent(problem -> {
            throw problem.refusal();
        });
        return Response.noContent().build();
    }
}
