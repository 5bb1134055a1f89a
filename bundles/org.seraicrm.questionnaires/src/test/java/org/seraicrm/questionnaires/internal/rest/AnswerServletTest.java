package org.seraicrm.questionnaires.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.questionnaires.internal.Survey;

class AnswerServletTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Survey survey;

    @SuppressWarnings("NullAway.Init")
    private Server server;

    @SuppressWarnings("NullAway.Init")
    private URI root;

    @SuppressWarnings("NullAway.Init") // who is asked
    private ClientId client;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        survey = Survey.onDerby(folder);
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        Clock stopped = Clock.fixed(Instant.parse("2027-03-01T08:00:00Z"), ZoneOffset.UTC);
        handler.addServlet(
                new ServletHolder(
                        new AnswerServlet(survey.pages, survey.company.modules().texts(), stopped)),
                "/questionnaire/*");
        server.setHandler(handler);
        server.start();
        root = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/questionnaire/");
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        survey.close();
    }

    private String token() {
        client = survey.company.client("Üvegkalmár");
        return survey.asked(survey.loyalty(), client);
    }

    private HttpResponse<String> get(String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(root.resolve(token))
                        .header("Accept-Language", "hu")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(root.resolve(token))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Tag("A255")
    void showsTheQuestionsInTheirLanguageAndIsAnsweredWithoutScript() throws Exception {
        String token = token();
        HttpResponse<String> form = get(token);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("<html lang=\"en\">", "You bought from us last week.")
                .contains("<legend>How likely are you to recommend us? (required)</legend>")
                .contains("value=\"0\" required>", "value=\"10\" required>")
                .contains("<label for=\"q1.reason\">What is the main reason?</label>")
                .doesNotContain("<script", "value=\"11\"");
        HttpResponse<String> answered =
                post(token, "q1=10&q1.reason=" + URLEncoder.encode("Szép munka, köszönöm!", StandardCharsets.UTF_8));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(get(token).body()).contains("Thank you for your answers.").doesNotContain("<form");
        assertThat(survey.company.cards().histories().of(survey.company.administrator(), client, Optional.empty(), 10))
                .anySatisfy(entry ->
                        assertThat(entry.data().path("mainReason").asText()).isEqualTo("Szép munka, köszönöm!"));
    }

    @Test
    void saysAtTheQuestionWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        String token = token();
        HttpResponse<String> again = post(token, "q1.reason=%3Cb%3EOK%3C%2Fb%3E&q2=A+friend");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("role=\"alert\"", "<a href=\"#q1\">How likely are you to recommend us?</a>")
                .contains("<p class=\"wrong\">Please answer this question.</p>")
                .contains("&lt;b&gt;OK&lt;/b&gt;</textarea>")
                .contains("value=\"A friend\" checked>")
                .doesNotContain("<b>");
    }

    @Test
    void keepsItsAddressToItselfAndLoadsNothing() throws Exception {
        HttpResponse<String> form = get(token());
        assertThat(form.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-"));
        assertThat(form.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(form.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(form.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void saysInTheVisitorsLanguageThatThereIsNoSuchPage() throws Exception {
        assertThat(get("nothing").statusCode()).isEqualTo(404);
        HttpResponse<String> unknown = get("A".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("<html lang=\"hu\">", "<h1>Nincs ilyen</h1>");
    }

    @Test
    void letsNobodyTryAddressesFast() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(get("A".repeat(43)).statusCode()).isEqualTo(404);
        }
        HttpResponse<String> tooMany = get(token());
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("1");
    }
}
