package org.seraicrm.platform.rest.internal.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.seraicrm.platform.security.Visitor;

/** Who knocks, from the request. */
final class Visitors {

    private Visitors() {}

    static Visitor of(HttpServletRequest request, Optional<String> session) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Visitor(request.getRemoteAddr(), agent, session);
    }
}
