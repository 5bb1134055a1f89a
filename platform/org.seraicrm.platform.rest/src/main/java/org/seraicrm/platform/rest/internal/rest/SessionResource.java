package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.security.SignIn;
import org.seraicrm.platform.security.Visitor;

/** Signing in and out (A27). */
@Component(service = SessionResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final SignIn signIn;

    @Activate
    public SessionResource(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(
            JsonNode input, @Context ContainerRequestContext request, @Context HttpServletRequest servlet) {
        Visitor visitor = Visitors.of(servlet, Cookies.session(request));
        SignIn.Result result = signIn.signIn(text(input, "email"), text(input, "password"), visitor);
        if (result instanceof SignIn.SignedIn in) {
            return Response.ok(Map.of("csrf", Cookies.csrf(in.token())))
                    .cookie(Cookies.begin(in.token(), servlet.isSecure()))
                    .build();
        }
        throw ((SignIn.Refused) result).problem().refusal();
    }

    @DELETE
    public Response end(@Context ContainerRequestContext request, @Context HttpServletRequest servlet) {
        Cookies.session(request).ifPresent(signIn::signOut);
        return Response.noContent().cookie(Cookies.end(servlet.isSecure())).build();
    }

    static String text(JsonNode input, String name) {
        if (input == null || !input.path(name).isTextual()) {
            throw Problem.invalid("/" + name, "value.missing").refusal();
        }
        return input.path(name).asText();
    }
}
