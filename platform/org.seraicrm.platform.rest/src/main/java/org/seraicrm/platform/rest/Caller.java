package org.seraicrm.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Texts;

/** Who a request comes from, as the sign-in filter found out. */
public final class Caller {

    /** Request property that holds the actor. */
    public static final String ACTOR = "serai.actor";

    private Caller() {}

    /**
     * The actor behind a request.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code UNAUTHENTICATED signIn.needed} when there is none
     */
    public static Actor of(ContainerRequestContext request) {
        return find(request).orElseThrow(() -> new Problem(Kind.UNAUTHENTICATED, "signIn.needed").refusal());
    }

    /** The actor, if there is one. */
    public static Optional<Actor> find(ContainerRequestContext request) {
        return Optional.ofNullable((Actor) request.getProperty(ACTOR));
    }

    /** The language to answer in: the actor's, else the best the request accepts. */
    public static Locale language(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? actor.language() : accepted(request);
    }

    private static Locale accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> Texts.LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
