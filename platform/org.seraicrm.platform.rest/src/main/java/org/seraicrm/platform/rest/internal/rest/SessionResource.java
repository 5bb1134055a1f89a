package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.Sessions;
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
    private final Sessions sessions;

    @Activate
    public SessionResource(@Reference SignIn signIn, @Reference Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(
            JsonNode input, @Context ContainerRequestContext request, @Context HttpServletRequest servlet) {
        Visitor visitor = Visitors.of(servlet, Cookies.session(request));
        SignIn.Result result = signIn.signIn(
                text(input, "email"),
                text(input, "password"),
                Optional.of(input.path("code").asText()),
                visitor);
        if (result instanceof SignIn.SignedIn in) {
            return Response.ok(Map.of("csrf", Cookies.csrf(in.token())))
                    .cookie(Cookies.begin(in.token(), servlet.isSecure()))
                    .build();
        }
        throw ((SignIn.Refused) result).problem().refusal();
    }

    /** The user's browsers that are signed in, the last used first; {@code current} is this one. */
    @GET
    @Path("all")
    public Map<String, Object> all(@Context ContainerRequestContext request) {
        Optional<String> own = Cookies.session(request).map(sessions::name);
        return Map.of(
                "sessions",
                sessions.of(Caller.of(request)).stream()
                        .map(session -> new Form(
                                session.name(),
                                session.created(),
                                session.seen(),
                                session.agent(),
                                own.equals(Optional.of(session.name()))))
                        .toList());
    }

    private record Form(String id, Instant created, Instant seen, String agent, boolean current) {}

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
