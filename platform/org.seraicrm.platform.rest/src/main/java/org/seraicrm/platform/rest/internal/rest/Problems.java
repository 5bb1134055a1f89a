package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;

/** Problems as RFC 9457 wants them, in the reader's language. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    static Response response(Problem problem, Locale language, Texts texts) {
        Response.ResponseBuilder response = Response.status(problem.kind().status())
                .type(MEDIA_TYPE)
                .entity(body(problem, language, texts).toString());
        Object seconds = problem.arguments().get("seconds");
        return seconds == null
                ? response.build()
                : response.header("Retry-After", seconds).build();
    }

    static ObjectNode body(Problem problem, Locale language, Texts texts) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("type", "urn:serai:problem:" + problem.code());
        body.put("title", texts.text(language, problem));
        body.put("status", problem.kind().status());
        body.put("code", problem.code());
        problem.arguments()
                .forEach((name, value) -> body.set(name, Json.mapper().valueToTree(value)));
        if (!problem.violations().isEmpty()) {
            ArrayNode violations = body.putArray("violations");
            problem.violations().forEach(violation -> violations.add(violation(violation, language, texts)));
        }
        return body;
    }

    private static ObjectNode violation(Violation violation, Locale language, Texts texts) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("pointer", violation.pointer());
        node.put("code", violation.code());
        node.put("detail", texts.text(language, violation.code(), violation.arguments()));
        return node;
    }
}
