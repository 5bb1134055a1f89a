package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.itests.botapi.Received;
import org.seraicrm.itests.outside.PostOffice;
import org.seraicrm.itests.outside.Subscriber.Told;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/**
 * The main job from its beginning to its end, with everybody who has to do with it: a program that sends an enquiry, a
 * rep with a telephone and a browser, the client's mail, a program that is told.
 */
class StoryIT {

    @RegisterExtension
    static final SeraiServer server = new SeraiServer().with("SERAI_WEBHOOKS_PRIVATE", "true");

    @SuppressWarnings("NullAway.Init")
    private static OpenCompany company;

    @BeforeAll
    static void open() throws InterruptedException {
        company = new OpenCompany(server);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    @Tag("A18")
    @Tag("A19")
    @Tag("A107")
    @Tag("A108")
    void anEnquiryBecomesACardAToDoAndALetterWhileThePageStaysOpen() throws Exception {
        BrowserSuite.Run page = BrowserSuite.start(
                server,
                OpenCompany.REP,
                OpenCompany.PASSWORD,
                BrowserSuite.output("story.txt"),
                "--config",
                "story/playwright.config.ts");
        try {
            page.waitsFor("signed in");
            Instant sent = Instant.now();
            Http.Answer kept = company.lead("lead-1", """
                    {"name": "Nagy Éva", "phone": "06 30 111 22 33", "email": "Eva@client.test",
                     "title": "Glass wall", "message": "How much is a glass wall?", "campaign": "autumn"}""");
            assertThat(kept.status()).as(kept.toString()).isEqualTo(202);
            String card = kept.json().path("card").asText();
            assertTold("lead.received", card, sent);
            Received notice = company.telephone.waitsFor("Nagy Éva");
            assertThat(notice.text()).contains("Glass wall", "How much is a glass wall?");
            notice.button("To-do");
            page.waitsFor("the lead and its card");

            Received proposal =
                    company.telephone.types("call Nagy Éva tomorrow at 10").waitsFor("10:00");
            company.telephone.presses(proposal, "Save");
            company.telephone.waitsFor("Saved");
            page.waitsFor("the to-do from the telephone");

            company.post.arrive(enquiryByMail());
            page.waitsFor("the letter, read");
            page.waitsFor("an answer");
            assertAnswer(company.post.waitsFor("Re: Measures"));
            page.waitsFor("the to-do done and the next one asked for");
            assertThat(page.await()).as("the browser").isZero();
        } finally {
            page.stop();
        }
        assertHistory();
        assertThat(company.subscriber.forged()).isEmpty();
        assertThat(company.telegram.refusals()).isEmpty();
    }

    private static void assertTold(String type, String card, Instant since) {
        Told told = company.subscriber.waitsFor(event -> event.type().equals(type)
                && event.event().at("/data/card").asText().equals(card));
        System.out.printf("story: %s told after %s%n", type, Duration.between(since, told.at()));
        assertThat(told.event().at("/data/values/phone").asText()).isEqualTo("+36301112233");
    }

    private static String enquiryByMail() {
        return """
                From: Nagy =?utf-8?Q?=C3=89va?= <eva@client.test>
                To: office@karavan.test
                Subject: Measures
                Message-ID: <measures@client.test>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>Three by <b>two metres</b>.<script>alert(1)</script><img src=x onerror=alert(2)></p>
                --b
                Content-Type: text/plain; name=plan.txt
                Content-Disposition: attachment; filename=plan.txt

                3 x 2
                --b--
                """.replace("\n", "\r\n");
    }

    private static void assertAnswer(MimeMessage letter) throws Exception {
        assertThat(PostOffice.header(letter, "To")).contains("eva@client.test");
        assertThat(PostOffice.header(letter, "In-Reply-To")).isEqualTo("<measures@client.test>");
        assertThat(letter.getContent().toString())
                .contains("Then it is 400 000 forints.")
                .contains("Szabó Réka");
    }

    private static void assertHistory() throws InterruptedException {
        String client = company.rep
                .read("/search?q=eva@client.test")
                .path("hits")
                .path(0)
                .path("id")
                .asText();
        JsonNode history = company.rep.readUntil(
                "/clients/" + client + "/history",
                read -> read.path("entries").findValuesAsText("type").contains("mail.sent"));
        assertThat(history.path("entries").findValuesAsText("type"))
                .contains("client.created", "lead.received", "todo.added", "mail.received", "mail.sent", "todo.closed");
        String mail = entry(history, "mail.received").path("mail").asText();
        JsonNode letter = company.rep.read("/mails/" + mail);
        assertThat(letter.path("html").asText())
                .contains("two metres")
                .doesNotContain("script")
                .doesNotContain("onerror");
        assertThat(letter.path("files").findValuesAsText("name")).containsExactly("plan.txt");
        Http.Answer original = company.rep.http().get("/api/v1/mails/" + mail + "/original");
        assertThat(original.body()).contains("measures@client.test");
    }

    private static JsonNode entry(JsonNode history, String type) {
        for (JsonNode entry : history.path("entries")) {
            if (entry.path("type").asText().equals(type)) {
                return entry;
            }
        }
        throw new AssertionError(type + " is not in " + history);
    }

    @Test
    void aFormOfAPageFindsTheClientByPhoneInAnotherNotation() throws InterruptedException {
        String client = company.rep.id(
                "client.create",
                Map.of(
                        "kind",
                        "PERSON",
                        "name",
                        "Formás Ferenc",
                        "contactPoints",
                        List.of(Map.of("kind", "PHONE", "value", "+36 20 444 5566"))));
        Http.Answer kept = company.form("Neve=Ferenc&Tel=06-20%2F444-55-66&message=%C3%9Cvegajt%C3%B3");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(202);
        assertThat(kept.json().path("card").isMissingNode())
                .as("a page is told nothing of ours")
                .isTrue();

        JsonNode page = company.rep.readUntil(
                "/clients/" + client, read -> read.path("cards").size() == 1);
        assertThat(page.at("/cards/0/module/id").asText()).isEqualTo(company.sales);
        company.telephone.waitsFor("Üvegajtó");
    }

    @Test
    void theSameEnquiryTwiceIsOneCardAndAForgedOneIsNone() {
        String json = "{\"name\": \"Kétszer Kati\", \"phone\": \"+36 70 123 9876\"}";
        Http.Answer first = company.lead("lead-twice", json);
        Http.Answer again = company.lead("lead-twice", json);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());

        Instant now = Instant.now();
        assertRefused(company.send("lead-forged", now, json, "v1,bm8="));
        assertRefused(company.send("lead-changed", now, json, company.signed("lead-changed", now, json + " ")));
        Instant old = now.minus(Duration.ofMinutes(10));
        assertRefused(company.send("lead-stale", old, json, company.signed("lead-stale", old, json)));
    }

    private static void assertRefused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.json().path("title").asText()).isNotBlank();
    }

    @Test
    @Tag("A18")
    void aLetterInAnOldCharsetIsReadAndFoundByItsReference() throws Exception {
        String client = company.rep.id(
                "client.create",
                Map.of(
                        "kind",
                        "PERSON",
                        "name",
                        "Иванова Вера",
                        "contactPoints",
                        List.of(Map.of("kind", "EMAIL", "value", "vera@client.test"))));
        String card = company.rep.id("card.open", Map.of("module", company.sales, "client", client, "title", "Двери"));
        company.rep.act("mail.send", Map.of("card", card, "subject", "Ваш заказ", "text", "Готово."));
        String id = PostOffice.header(company.post.waitsFor("Ваш заказ"), "Message-ID");

        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.writeBytes(
                ("From: somebody@else.test\r\nTo: office@karavan.test\r\nSubject: Re: order\r\nIn-Reply-To: " + id
                                + "\r\nMessage-ID: <koi@else.test>\r\nContent-Type: text/plain; charset=koi8-r\r\n"
                                + "Content-Transfer-Encoding: 8bit\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        raw.writeBytes("Спасибо!".getBytes("koi8-r"));
        company.post.arrive(raw.toByteArray());

        JsonNode history = company.rep.readUntil(
                "/cards/" + card + "/history",
                read -> read.path("entries").findValuesAsText("type").contains("mail.received"));
        String mail = entry(history, "mail.received").path("mail").asText();
        assertThat(company.rep.read("/mails/" + mail).path("text").asText()).contains("Спасибо!");
    }

    @Test
    void aReceiverThatWasAwayIsToldLater() {
        company.subscriber.answers(503);
        String client = company.rep.client("Későbbi Kálmán");
        company.subscriber.answers(204);

        company.subscriber.waitsFor(event -> event.type().equals("client.created")
                && event.event().at("/data/client").asText().equals(client));
    }
}
