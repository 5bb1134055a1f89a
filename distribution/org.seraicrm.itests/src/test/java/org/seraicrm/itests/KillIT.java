package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.itests.outside.PostOffice;
import org.seraicrm.itests.outside.Subscriber.Told;
import org.seraicrm.platform.testkit.Http;
import org.seraicrm.platform.testkit.SeraiServer;

/**
 * One server, killed again and again in the middle of work: what was acknowledged is there, nothing is there by half, and
 * whoever was to be told was told, once for each thing or again with the same id.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("serai.kills", 25);
    private static final long SEED = Long.getLong("serai.kills.seed", 20_261_122L);
    private static final int INTAKES = 2;
    /** Work between two kills ends after so many changes at most, or after so much time. */
    private static final int MOST_CHANGES = 40;

    private static final Duration LONGEST_WORK = Duration.ofSeconds(8);
    private static final Duration MOMENT = Duration.ofMillis(30);

    /** One kill in so many hits a server that is still starting, within this time. */
    private static final int EARLY = 3;

    private static final Duration LONGEST_START = Duration.ofSeconds(5);

    /** What may be on its way to one receiver when the server is killed. */
    private static final int MOST_IN_FLIGHT = 16;

    private static final String IMPORTED = "/clients?q=Bet%C3%B6lt%C3%B6tt";
    private static final String CLIENTS = "/api/v1/clients/";

    @RegisterExtension
    static final SeraiServer server = new SeraiServer().with("SERAI_WEBHOOKS_PRIVATE", "true");

    @SuppressWarnings("NullAway.Init")
    private static OpenCompany company;

    @SuppressWarnings("NullAway.Init")
    private static String key;

    private final Random random = new Random(SEED);
    /** Programs work with the reading half; whoever holds the writing half has stopped them all. */
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock(true);

    private final List<Intake> intakes = new ArrayList<>();
    private final int[] checked = new int[INTAKES];
    private final Correspondence.Enquiries enquiries = new Correspondence.Enquiries(company, work.readLock());
    private final Correspondence.Letters letters;
    private final Importer importer = new Importer(program(), work.readLock());
    private final Correspondence.Talk talk = new Correspondence.Talk(company.telephone, work.readLock());

    KillIT() {
        String addressee = company.administrator.id(
                "client.create",
                Map.of(
                        "kind",
                        "PERSON",
                        "name",
                        "Címzett Cili",
                        "contactPoints",
                        List.of(Map.of("kind", "EMAIL", "value", "cili@client.test"))));
        letters = new Correspondence.Letters(program(), addressee, work.readLock());
        for (int i = 0; i < INTAKES; i++) {
            intakes.add(new Intake("p" + i, program(), company.complaints, work.readLock()));
        }
    }

    @BeforeAll
    static void open() throws InterruptedException {
        company = new OpenCompany(server);
        key = company.administrator
                .act("apikey.create", Map.of("name", "Intake"))
                .path("key")
                .asText();
    }

    @AfterAll
    static void close() {
        company.close();
    }

    private List<Program> programs() {
        return Stream.concat(intakes.stream(), Stream.of(enquiries, letters, importer, talk))
                .toList();
    }

    @Test
    void losesNothingThatWasAcknowledgedHoweverOftenItIsKilled() throws InterruptedException {
        System.out.printf("kill -9: %d times, -Dserai.kills.seed=%d%n", KILLS, SEED);
        List<Thread> threads = programs().stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        try {
            killAgainAndAgain();
            awaitProgress();
        } finally {
            programs().forEach(Program::stop);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        while (!talk.settled()) {
            talk.step();
        }
        checkAll();
        checkWhatWasImported();
        checkWhoWasTold();
    }

    private void killAgainAndAgain() {
        for (int kill = 1; kill <= KILLS; kill++) {
            workAWhile();
            server.kill9();
            work.writeLock().lock();
            try {
                for (; kill < KILLS && random.nextInt(EARLY) == 0; kill++) {
                    server.launch();
                    pause(LONGEST_START);
                    server.kill9();
                }
                server.start();
                checkTheNewest();
            } finally {
                work.writeLock().unlock();
            }
        }
    }

    private static Http program() {
        return server.http().with("Authorization", "Bearer " + key);
    }

    /** Until a random number of changes more, and a moment more, so that some are under way. */
    private void workAWhile() {
        int enough = acknowledged() + random.nextInt(MOST_CHANGES);
        long end = System.nanoTime() + LONGEST_WORK.toNanos();
        while (acknowledged() < enough && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        pause(MOMENT);
    }

    private int acknowledged() {
        return programs().stream().mapToInt(Program::acknowledged).sum();
    }

    private void pause(Duration longest) {
        LockSupport.parkNanos((long) (random.nextDouble() * longest.toNanos()));
    }

    /** Until every program has had an answer, so that nothing is in doubt any more. */
    private void awaitProgress() {
        for (Program program : programs()) {
            int before = program.acknowledged();
            await(() -> program.acknowledged() > before);
        }
    }

    private static void await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + SeraiServer.PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** What was entered since the last kill, and the client before it. */
    private void checkTheNewest() {
        for (int i = 0; i < INTAKES; i++) {
            List<Intake.Matter> matters = intakes.get(i).matters();
            check(matters.subList(Math.max(0, checked[i] - 2), matters.size()));
            checked[i] = matters.size();
        }
        assertThat(programs())
                .allSatisfy(program -> assertThat(program.surprises()).isEmpty());
    }

    private void checkAll() throws InterruptedException {
        List<Intake.Matter> all = entered();
        check(all);
        assertThat(programs())
                .allSatisfy(program -> assertThat(program.surprises()).isEmpty());
        new Colleague(program())
                .readUntil(
                        "/clients?limit=1&q=%C3%9Cgyf%C3%A9l",
                        list -> list.path("total").asInt() == all.size());
        System.out.printf(
                "kill -9: %d kills, %d changes acknowledged and there, of %d clients%n",
                KILLS, acknowledged(), all.size());
        assertThat(acknowledged())
                .as("the server was killed in the middle of work")
                .isGreaterThan(KILLS * 5);
        List<String> saved = new Colleague(server.session(OpenCompany.REP, OpenCompany.PASSWORD))
                .read("/today").path("tomorrow").findValuesAsText("text").stream()
                        .filter(text -> text.startsWith("weigh apples"))
                        .toList();
        assertThat(saved).containsExactlyInAnyOrderElementsOf(talk.saved());
    }

    /** Each row once, whatever was under way at a kill. */
    private void checkWhatWasImported() throws InterruptedException {
        int rows = importer.begun() * Importer.ROWS;
        Colleague reader = new Colleague(program());
        reader.readUntil(IMPORTED + "&limit=1", list -> list.path("total").asInt() == rows);
        Set<String> names = new HashSet<>();
        String next = "";
        do {
            JsonNode page = reader.read(IMPORTED + "&limit=200" + next);
            names.addAll(page.path("items").findValuesAsText("name"));
            next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        assertThat(names).hasSize(rows);
        System.out.printf("kill -9: %d imports of %d rows%n", importer.begun(), Importer.ROWS);
    }

    private List<Intake.Matter> entered() {
        return intakes.stream()
                .flatMap(intake -> intake.matters().stream())
                .filter(Intake.Matter::known)
                .toList();
    }

    private static void check(List<Intake.Matter> matters) {
        Http reader = program();
        matters.stream().filter(Intake.Matter::known).toList().parallelStream()
                .forEach(matter -> check(reader, matter));
    }

    private static void check(Http http, Intake.Matter matter) {
        JsonNode page = read(http, CLIENTS + matter.client());
        assertThat(page.path("name").asText()).isEqualTo(matter.name());
        List<String> cards = ids(page.path("cards"));
        List<String> todos = ids(page.path("todos"));
        assertThat(cards).as(matter.name()).containsAll(matter.cards()).hasSizeLessThanOrEqualTo(1);
        assertThat(todos).as(matter.name()).containsAll(matter.todos()).doesNotHaveDuplicates();
        List<String> types = read(http, CLIENTS + matter.client() + "/history?limit=200")
                .path("entries")
                .findValuesAsText("type");
        List<String> expected = new ArrayList<>();
        todos.forEach(todo -> expected.add("todo.added"));
        cards.forEach(card -> expected.add("card.opened"));
        expected.add("client.created");
        assertThat(types).as("history of " + matter.name()).isEqualTo(expected);
    }

    private static JsonNode read(Http http, String path) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    private void checkWhoWasTold() {
        Set<String> clients = entered().stream().map(Intake.Matter::client).collect(Collectors.toSet());
        await(() -> told("client.created", "client").containsAll(clients));
        await(() -> told("lead.received", "card").containsAll(enquiries.cards()));
        assertThat(company.subscriber.forged()).isEmpty();
        repeats(
                "webhooks",
                company.subscriber.told(),
                Told::id,
                told -> told.event().toString());

        Set<String> subjects = IntStream.range(0, letters.ids().size())
                .mapToObj(Correspondence.Letters::subject)
                .collect(Collectors.toSet());
        await(() -> company.post.sent().stream()
                .map(PostOffice::subject)
                .collect(Collectors.toSet())
                .containsAll(subjects));
        List<MimeMessage> sent = company.post.sent();
        repeats("letters", sent, PostOffice::subject, message -> PostOffice.header(message, "Message-ID"));

        Set<String> names = IntStream.range(0, enquiries.cards().size())
                .mapToObj(Correspondence.Enquiries::name)
                .collect(Collectors.toSet());
        await(() -> names.stream()
                .allMatch(name -> company.telephone.messages().stream()
                        .anyMatch(message -> message.text().contains(name))));
    }

    private static Set<String> told(String type, String about) {
        return company.subscriber.told().stream()
                .filter(told -> told.type().equals(type))
                .map(told -> told.event().path("data").path(about).asText())
                .collect(Collectors.toSet());
    }

    /** What came more than once is the same each time, and no more than was on its way at a kill. */
    private static <T> void repeats(
            String what, Collection<T> came, Function<T, String> id, Function<T, String> content) {
        Map<String, Set<String>> contents =
                came.stream().collect(Collectors.groupingBy(id, Collectors.mapping(content, Collectors.toSet())));
        assertThat(contents.values())
                .as(what)
                .allSatisfy(same -> assertThat(same).hasSize(1));
        int again = came.size() - new HashSet<>(contents.keySet()).size();
        System.out.printf("kill -9: %d %s, %d of them again%n", came.size(), what, again);
        assertThat(again).as(what + " that came again").isLessThanOrEqualTo(KILLS * MOST_IN_FLIGHT);
    }
}
