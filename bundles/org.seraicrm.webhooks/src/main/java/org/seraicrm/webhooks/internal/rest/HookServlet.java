package org.seraicrm.webhooks.internal.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.rest.RateLimit;
import org.seraicrm.webhooks.Lead;
import org.seraicrm.webhooks.internal.Entrance;
import org.seraicrm.webhooks.internal.Hook;
import org.seraicrm.webhooks.internal.HookRequest;
import org.seraicrm.webhooks.internal.Hooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The address of a hook: {@code POST /hooks/<address>}. Answers 202 once the lead is kept, else a problem. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/hooks/*", "osgi.http.whiteboard.servlet.name=hooks"})
public final class HookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HookServlet.class);
    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_ID = 255;
    private static final int SIGNED_LIMIT = 600;

    private final transient Hooks hooks;
    private final transient Channels channels;
    private final transient Texts texts;
    private final transient Entrance entrance;
    private final transient Clock clock = Clock.systemUTC();
    private final transient RateLimit limits = new RateLimit(clock);

    @Activate
    public HookServlet(
            @Reference Hooks hooks,
            @Reference Channels channels,
            @Reference Texts texts,
            @Reference Entrance entrance) {
        this.hooks = hooks;
        this.channels = channels;
        this.texts = texts;
        this.entrance = entrance;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Hook> hook = Optional.empty();
        try {
            hook = hooks.at(address(request));
            Lead lead = take(hook.orElseThrow(this::nobody), request);
            accepted(hook.get(), lead, request, response);
        } catch (Refusal refusal) {
            LOG.info(
                    "Webhook {} from {} refused: {}",
                    hook.map(found -> found.id().text()).orElse("?"),
                    request.getRemoteAddr(),
                    refusal.problem().code());
            refused(refusal.problem(), request, response);
        }
    }

    /** While the server starts, an address that is not known yet may be tried again. */
    private Refusal nobody() {
        return channels.opened()
                ? problem(Problem.Kind.NOT_FOUND, "webhook.unknown")
                : problem(Problem.Kind.UNAVAILABLE, "webhook.unavailable");
    }

    /** Lets pages of other sites post their forms. */
    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        openToPages(response);
        response.setHeader("Access-Control-Allow-Methods", "POST");
        response.setHeader("Access-Control-Allow-Headers", "Content-Type");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void openToPages(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
    }

    private static String address(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private Lead take(Hook hook, HttpServletRequest request) throws IOException {
        limit(hook);
        HookRequest received = new HookRequest(
                type(request),
                body(request),
                header(request, "webhook-id"),
                header(request, "webhook-timestamp"),
                header(request, "webhook-signature"),
                String.valueOf(request.getRemoteAddr()));
        hook.signature().ifPresent(signature -> {
            if (received.id().isEmpty() || received.id().length() > LONGEST_ID) {
                throw problem(Problem.Kind.UNAUTHENTICATED, "webhook.unsigned");
            }
            signature
                    .problem(
                            received.id(), received.timestamp(), received.signature(), received.body(), clock.instant())
                    .ifPresent(code -> {
                        throw problem(Problem.Kind.UNAUTHENTICATED, code);
                    });
        });
        return entrance.take(hook, received);
    }

    private void limit(Hook hook) {
        long wait = limits.take(hook.id().text(), hook.signed() ? SIGNED_LIMIT : hook.limit());
        if (wait > 0) {
            throw new Problem(Problem.Kind.TOO_MANY, "webhook.tooMany", Map.of("seconds", wait), java.util.List.of())
                    .refusal();
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw problem(Problem.Kind.TOO_LARGE, "webhook.tooLarge");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw problem(Problem.Kind.TOO_LARGE, "webhook.tooLarge");
        }
        return body;
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static Refusal problem(Problem.Kind kind, String code) {
        return new Problem(kind, code).refusal();
    }

    private static void accepted(Hook hook, Lead lead, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean browser = header(request, "Accept").contains("text/html");
        if (browser && hook.thanks().isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", hook.thanks().get());
            return;
        }
        if (!hook.signed()) {
            openToPages(response);
        }
        Map<String, ?> answer = hook.signed() ? Map.of("card", lead.card()) : Map.of("accepted", true);
        write(response, HttpServletResponse.SC_ACCEPTED, "application/json", answer);
    }

    private void refused(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.kind() == Problem.Kind.TOO_MANY) {
            response.setHeader("Retry-After", String.valueOf(problem.arguments().get("seconds")));
        }
        openToPages(response);
        int status = problem.kind().status();
        String title = texts.text(Caller.language(request), problem);
        Map<String, ?> answer = Map.of("type", "about:blank", "title", title, "status", status, "code", problem.code());
        write(response, status, "application/problem+json", answer);
    }

    private static void write(HttpServletResponse response, int status, String type, Map<String, ?> answer)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
    }
}
