package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge: whatever is thrown becomes a problem; what nobody expected is logged under an id the caller sees. */
@Component(service = ExceptionMapper.class)
@JakartarsExtension
@JakartarsName("problems")
public final class RefusalMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalMapper.class);

    private final Texts texts;

    @Context
    private @Nullable HttpServletRequest request;

    @Activate
    public RefusalMapper(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return Problems.response(problem(thrown), language(), texts);
    }

    private Locale language() {
        return request == null ? Locale.ENGLISH : Caller.language(request);
    }

    private static Problem problem(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (thrown instanceof JsonProcessingException) {
            return new Problem(Kind.MALFORMED, "request.malformed");
        }
        if (thrown instanceof WebApplicationException answered) {
            return answered(answered.getResponse().getStatus());
        }
        String incident = EventId.next().text();
        LOG.error("Incident {}", incident, thrown);
        return new Problem(Kind.FAILED, "failure.unexpected", Map.of("incident", incident), List.of());
    }

    private static Problem answered(int status) {
        return switch (status) {
            case 404 -> new Problem(Kind.NOT_FOUND, "request.unknown");
            case 405 -> new Problem(Kind.NOT_FOUND, "request.method");
            case 406, 415 -> new Problem(Kind.MALFORMED, "request.mediaType");
            default -> new Problem(Kind.MALFORMED, "request.malformed");
        };
    }
}
