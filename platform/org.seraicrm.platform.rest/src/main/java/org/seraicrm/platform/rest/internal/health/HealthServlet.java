package org.seraicrm.platform.rest.internal.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code GET /health}: 200 when the server can be used, 503 while it can't, with
 * {@code {status: ready|degraded|starting, live, ready, reasons: […]}}. {@code GET /health/live}: 200 as long as the
 * process answers at all.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/health", "/health/live"})
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient ContainerHealth container;

    @Activate
    public HealthServlet(@Reference ContainerHealth container) {
        this.container = container;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        response.setStatus(HttpServletResponse.SC_OK);
        if (request.getServletPath().endsWith("/live")) {
            answer.put("live", true);
        } else {
            Health health = container.look();
            answer.put("status", health.status().name().toLowerCase(Locale.ROOT));
            answer.put("live", true);
            answer.put("ready", health.ready());
            var reasons = answer.putArray("reasons");
            health.waits().forEach(reasons::add);
            health.troubles().forEach(reasons::add);
            if (!health.ready()) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(answer));
    }
}
