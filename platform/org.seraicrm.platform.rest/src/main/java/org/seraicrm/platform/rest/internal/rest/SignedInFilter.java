package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.security.ApiKeys;
import org.seraicrm.platform.security.Sessions;

/** Finds out who calls, by cookie or key; refuses changes from a cookie without the page's token. */
@Component(service = ContainerRequestFilter.class)
@JakartarsExtension
@JakartarsName("signed-in")
public final class SignedInFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;
    private final ApiKeys keys;
    private final OwnWrites ownWrites;

    @Activate
    public SignedInFilter(@Reference Sessions sessions, @Reference ApiKeys keys, @Reference OwnWrites ownWrites) {
        this.sessions = sessions;
        this.keys = keys;
        this.ownWrites = ownWrites;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Actor> actor = byKey(request).or(() -> bySession(request));
        actor.ifPresent(found -> {
            request.setProperty(Caller.ACTOR, found);
            if (READING.contains(request.getMethod())) {
                ownWrites.await(found.user());
            }
        });
    }

    private Optional<Actor> byKey(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        Optional<Actor> actor = keys.actor(header.substring(BEARER.length()).strip());
        if (actor.isEmpty()) {
            throw new Problem(Kind.UNAUTHENTICATED, "apiKey.unknown").refusal();
        }
        return actor;
    }

    private Optional<Actor> bySession(ContainerRequestContext request) {
        Optional<String> token = Cookies.session(request);
        Optional<Actor> actor = token.flatMap(sessions::actor);
        if (actor.isPresent() && !READING.contains(request.getMethod())) {
            checkToken(request, Cookies.csrf(token.orElseThrow()));
        }
        return actor;
    }

    private static void checkToken(ContainerRequestContext request, String expected) {
        String given = request.getHeaderString(Cookies.CSRF_HEADER);
        if (given == null || !Cookies.sameText(given, expected)) {
            throw new Problem(Kind.FORBIDDEN, "request.forged").refusal();
        }
    }
}
