package org.seraicrm.questionnaires.internal.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.platform.rest.RateLimit;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.internal.PublicAsking;
import org.seraicrm.questionnaires.internal.PublicAsking.Found;

/**
 * The page that a client answers on: {@code /questionnaire/<token>}. Reading it answers nothing, so that programs that
 * look into letters do no harm; it is answered once, works without script, and tells nobody its address.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/questionnaire/*",
            "osgi.http.whiteboard.servlet.name=questionnaires"
        })
public final class AnswerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int REQUESTS_A_MINUTE = 60;
    private static final int ANSWERS_A_MINUTE = 10;
    private static final int LARGEST = 256 * 1024;
    private static final int TOO_MANY = 429;

    private final transient PublicAsking asking;
    private final transient Texts texts;
    private final transient RateLimit visitors;
    private final transient RateLimit answers;

    @Activate
    public AnswerServlet(@Reference PublicAsking asking, @Reference Texts texts) {
        this(asking, texts, Clock.systemUTC());
    }

    AnswerServlet(PublicAsking asking, Texts texts, Clock clock) {
        this.asking = asking;
        this.texts = texts;
        visitors = new RateLimit(clock);
        answers = new RateLimit(clock);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limited(request, response)) {
            show(request, response, token(request).map(asking::look).orElseGet(Found.Unknown::new), Map.of());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (limited(request, response)) {
            return;
        }
        if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Map<String, String> typed = typed(request);
        Found found = token(request).map(known -> asking.answer(known, typed)).orElseGet(Found.Unknown::new);
        if (found instanceof Found.Answered) {
            harden(response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI());
        } else {
            show(request, response, found, typed);
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .filter(text -> TOKEN.matcher(text).matches());
    }

    private static Map<String, String> typed(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding("UTF-8");
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].replace("\r\n", "\n")));
        return typed;
    }

    private boolean limited(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long wait = visitors.take(String.valueOf(request.getRemoteAddr()), REQUESTS_A_MINUTE);
        if (request.getMethod().equals("POST")) {
            wait = Math.max(wait, answers.take(token(request).orElse(""), ANSWERS_A_MINUTE));
        }
        if (wait == 0) {
            return false;
        }
        response.setHeader("Retry-After", Long.toString(wait));
        message(response, TOO_MANY, Caller.language(request), "tooMany");
        return true;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Found found, Map<String, String> typed)
            throws IOException {
        if (found instanceof Found.Open open) {
            write(response, HttpServletResponse.SC_OK, form(open.questionnaire(), typed, Map.of()));
        } else if (found instanceof Found.Wrong wrong) {
            write(response, 422, form(wrong.questionnaire(), typed, wrong.violations()));
        } else if (found instanceof Found.Answered answered) {
            write(response, HttpServletResponse.SC_OK, thanks(answered.questionnaire()));
        } else if (found instanceof Found.Closed closed) {
            message(
                    response,
                    HttpServletResponse.SC_GONE,
                    closed.questionnaire().language(),
                    "closed");
        } else {
            message(response, HttpServletResponse.SC_NOT_FOUND, Caller.language(request), "unknown");
        }
    }

    private String form(Questionnaire questionnaire, Map<String, String> typed, Map<String, String> violations) {
        return new AnswerForm(questionnaire, texts, typed, violations).page();
    }

    private String thanks(Questionnaire questionnaire) {
        String words = questionnaire
                .thanks()
                .orElseGet(() -> texts.text(questionnaire.language(), "questionnaires.page.thanks"));
        return Page.of(questionnaire.language(), questionnaire.name(), Page.lines(words));
    }

    private void message(HttpServletResponse response, int status, Locale language, String code) throws IOException {
        String title = texts.text(language, "questionnaires.page." + code + ".title");
        String words = texts.text(language, "questionnaires.page." + code);
        write(response, status, Page.of(language, title, Page.lines(words)));
    }

    private static void harden(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", Page.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void write(HttpServletResponse response, int status, String page) throws IOException {
        harden(response);
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
