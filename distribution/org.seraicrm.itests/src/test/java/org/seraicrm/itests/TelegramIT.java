package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.itests.botapi.BotApiServer;
import org.seraicrm.itests.botapi.Person;
import org.seraicrm.itests.botapi.Received;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/** The bot as people meet it, against a Bot API server that keeps the real one's rules. */
class TelegramIT {

    private static final String PASSWORD = "Teve-karavan-42-udvar";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    private static final BotApiServer telegram = new BotApiServer();
    private static Http admin;
    private static Http bela;
    private static Person belasPhone;
    private static Person verasPhone;
    private static String belasLink;

    @BeforeAll
    static void linkTwoPhones() {
        admin = server.administratorSession();
        String sales = does(admin, "module.create", Map.of("kind", "sales")).asText();
        does(admin, "module.create", Map.of("kind", "complaints"));
        String client = client("Tesztiroda Kft.", "+36301234567", "");
        does(admin, "card.open", Map.of("module", sales, "client", client, "title", "Üvegfalak"));
        client(
                "Titkos Bt.",
                "+36209998877",
                admin.get("/api/v1/me").json().at("/user/id").asText());
        user("Kovács", "Béla", "STANDARD", "hu");
        user("Иванова", "Vera", "RESTRICTED", "ru");
        does(
                admin,
                "channel.set",
                Map.of(
                        "kind", "telegram",
                        "name", "Bot",
                        "settings", Map.of("token", BotApiServer.TOKEN, "server", telegram.url())));
        bela = server.session("Béla@karavan.test", PASSWORD);
        belasLink = link(bela);
        belasPhone = telegram.person("Béla", "hu");
        joins(belasPhone, belasLink, "Igen");
        verasPhone = telegram.person("Vera", "ru");
        joins(verasPhone, link(server.session("Vera@karavan.test", PASSWORD)), "Да");
    }

    @AfterAll
    static void close() {
        telegram.close();
    }

    private static JsonNode does(Http who, String action, Map<String, ?> input) {
        Http.Answer answer = who.post("/api/v1/actions/" + action, input);
        assertThat(answer.status()).as("%s: %s", action, answer).isEqualTo(200);
        return answer.json().path("result");
    }

    private static String client(String name, String phone, String responsible) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "kind", "COMPANY", "name", name, "contactPoints", List.of(Map.of("kind", "PHONE", "value", phone))));
        if (!responsible.isEmpty()) {
            input.put("responsible", responsible);
        }
        return does(admin, "client.create", input).asText();
    }

    private static String user(String family, String given, String role, String language) {
        return does(
                        admin,
                        "user.add",
                        Map.of(
                                "familyName", family,
                                "givenName", given,
                                "email", given + "@karavan.test",
                                "role", role,
                                "language", language,
                                "password", PASSWORD))
                .asText();
    }

    /** The code of a link, once the bot is at work. */
    private static String link(Http who) {
        Instant deadline = Instant.now().plus(Person.PATIENCE);
        while (true) {
            Http.Answer answer = who.post("/api/v1/actions/telegram.link", Map.of());
            if (answer.status() == 200) {
                String url = answer.json().at("/result/url").asText();
                assertThat(url).startsWith("https://t.me/" + BotApiServer.USERNAME + "?start=");
                return url.substring(url.indexOf('=') + 1);
            }
            assertThat(Instant.now()).as("%s", answer).isBefore(deadline);
            pause();
        }
    }

    private static void joins(Person phone, String code, String yes) {
        Received question = phone.types("/start " + code).waitsFor("Telegram");
        phone.presses(question, yes);
        phone.waitsFor("/help");
    }

    @Test
    void aStrangerGetsOnePoliteAnswerAndNoData() {
        Person stranger = telegram.person("Mallory", "en");
        stranger.types("Tesztiroda");

        assertThat(stranger.waitsFor("Good day").text()).doesNotContain("Kft", "+36");
        assertThat(stranger.messages()).hasSize(1);
    }

    @Test
    void aLinkWorksOnce() {
        Person other = telegram.person("Other", "en");

        other.types("/start " + belasLink).waitsFor("used already");
        other.types("/start nonsense").waitsFor("not known");
    }

    @Test
    void findsAClientByPartOfItsNameWithASlipAndByNumber() {
        Received shown = belasPhone.types("tesztirda").waitsFor("Tesztiroda Kft.");

        assertThat(shown.text()).contains("+36 30 123 4567", "Üvegfalak");
        shown.button("Teendő");
        belasPhone.types("06-30/123 45 67").waitsFor("Tesztiroda Kft.");
    }

    @Test
    void savesAToDoTypedInFreeWordsByAButton() {
        Received proposal = belasPhone.types("holnap 10-kor hívni Tesztirodát").waitsFor("Elmentsem");
        assertThat(proposal.text()).contains("Tesztiroda Kft.", "10:00");
        String callback = belasPhone.presses(proposal, "Mentés");
        belasPhone.waitsFor("Elmentve");

        assertThat(bela.get("/api/v1/today").json().path("tomorrow"))
                .anySatisfy(todo -> assertThat(todo.path("text").asText()).contains("Tesztirodát"));
        eventually(() -> !telegram.unanswered().contains(callback));
    }

    @Test
    void listsTodayWithButtons() {
        String zone = bela.get("/api/v1/me").json().at("/company/zone").asText();
        String today = LocalDate.now(ZoneId.of(zone)).toString();
        does(bela, "todo.add", Map.of("text", "Ma esedékes ügy", "due", today));
        Received list = belasPhone.types("/today").waitsFor("Ma esedékes ügy");

        belasPhone.presses(list, "Holnap");
        belasPhone.waitsFor("Áttéve");
    }

    @Test
    void aRestrictedUserSeesOnlyWhatSheMay() {
        verasPhone.types("Titkos").waitsFor("не нашлось");
        verasPhone.types("+36 20 999 8877").waitsFor("Никого не нашлось");

        assertThat(verasPhone.messages())
                .noneSatisfy(message -> assertThat(message.text()).contains("Titkos Bt."));
    }

    @Test
    void inAGroupTheSenderCounts() {
        Person stranger = telegram.person("Guest", "en");
        long group = -77;
        stranger.typesIn(group, "Tesztiroda");
        belasPhone.typesIn(group, "Tesztiroda");

        eventually(() -> telegram.inChat(group).size() == 1);
        assertThat(telegram.inChat(group).get(0).text()).contains("Tesztiroda Kft.");
    }

    @Test
    void tellsOfAToDoFromAColleague() {
        String id = bela.get("/api/v1/me").json().at("/user/id").asText();
        does(admin, "todo.add", Map.of("text", "Kávét venni <sokat>", "due", "2099-01-02", "assignee", id));

        Received notice = belasPhone.waitsFor("Kávét venni <sokat>");
        belasPhone.presses(notice, "Kész");
        belasPhone.waitsFor("Kész: Kávét venni");
    }

    @Test
    void theMenuFollowsTheSwitchboard() {
        eventually(() -> telegram.menu(belasPhone).contains("complaints_escalate"));
        String complaints = module("complaints");

        does(admin, "module.switch", Map.of("module", complaints, "on", false));
        eventually(() -> !telegram.menu(belasPhone).contains("complaints_escalate"));
        belasPhone.types("/complaints_escalate").waitsFor("Nincs ilyen parancs");

        does(admin, "module.switch", Map.of("module", complaints, "on", true));
        eventually(() -> telegram.menu(belasPhone).contains("complaints_escalate"));
    }

    @Test
    void honoursWhatTelegramAsksFor() {
        telegram.tooManyFor(Duration.ofSeconds(3));
        int before = telegram.broken();
        belasPhone.types("/undo").waitsFor("isszavon");

        assertThat(telegram.broken() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void losesNothingAndDoesNothingTwiceWhenItIsKilled() {
        for (String text : List.of("kilőtt alma", "kilőtt körte", "kilőtt szilva")) {
            Received proposal = belasPhone.types("holnap " + text).waitsFor("Elmentsem");
            belasPhone.presses(proposal, "Mentés");
            server.kill9();
            server.start();
            belasPhone.waitsFor("Elmentve: " + text);
        }
        bela = server.session("Béla@karavan.test", PASSWORD);
        admin = server.administratorSession();

        assertThat(bela.get("/api/v1/today").json().path("tomorrow"))
                .filteredOn(todo -> todo.path("text").asText().startsWith("kilőtt"))
                .hasSize(3);
    }

    private static String module(String kind) {
        for (JsonNode module : admin.get("/api/v1/settings/modules").json().path("modules")) {
            if (module.path("kind").asText().equals(kind)) {
                return module.path("id").asText();
            }
        }
        throw new AssertionError("no module " + kind);
    }

    private static void eventually(BooleanSupplier holds) {
        Instant deadline = Instant.now().plus(Person.PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
