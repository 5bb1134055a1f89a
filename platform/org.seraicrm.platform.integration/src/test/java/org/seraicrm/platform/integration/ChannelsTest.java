package org.seraicrm.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.integration.internal.IntegrationRuntime;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Outcome;

class ChannelsTest {

    private static final Map<String, JsonNode> LOFT =
            Map.of("loft", TextNode.valueOf("Buda"), "whistle", TextNode.valueOf("tweet"));

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ChannelId pigeon() {
        return office.modules
                .actions()
                .perform(office.anna, SetChannel.of("pigeon", "Post", LOFT))
                .orRefuse();
    }

    private Channel read(ChannelId id) {
        return office.integration.channels().find(office.anna, id).orElseThrow();
    }

    @Test
    void keepsSettingsAndShowsNoSecret() {
        Channel channel = read(pigeon());

        assertThat(channel.settings().toString()).isEqualTo("{\"loft\":\"Buda\",\"birds\":3,\"colour\":\"grey\"}");
        assertThat(channel.secrets()).containsExactlyInAnyOrder("whistle", "ring", "seal", "egg");
        assertThat(channel.toString()).doesNotContain("tweet");
    }

    @Test
    void opensSecretsForTheKindOnly() {
        ChannelId id = pigeon();

        assertThat(office.integration.channels().open(office.anna.company(), "pigeon"))
                .singleElement()
                .satisfies(open -> assertThat(open.settings().text("whistle")).contains("tweet"));
        assertThat(office.integration.channels().generated(office.anna, id, "ring"))
                .hasValueSatisfying(ring -> assertThat(ring).startsWith("ring-"));
        assertThat(office.integration.channels().generated(office.anna, id, "whistle"))
                .isEmpty();
    }

    @Test
    void showsAKeyOnlyWhenItIsMadeAnew() {
        ChannelId id = pigeon();
        String first = opened("seal");

        NewChannelKey made = office.modules
                .actions()
                .perform(office.anna, new RenewChannelKey(id, "seal"))
                .orRefuse();

        assertThat(made.key()).startsWith("seal-").isNotEqualTo(first).isEqualTo(opened("seal"));
        assertThat(made.toString()).doesNotContain(made.key());
        assertThat(opened("whistle")).isEqualTo("tweet");
        assertThat(office.integration.channels().generated(office.anna, id, "seal"))
                .isEmpty();
        assertThat(office.integration.channels().generated(office.anna, id, "egg"))
                .isEmpty();
    }

    @Test
    void keepsNoKeyAmongTheRequestsThatMayBeRepeated() {
        Optional<String> once = Optional.of("a request");

        Outcome<NewChannelKey> outcome =
                office.modules.actions().perform(office.anna, new RenewChannelKey(pigeon(), "seal"), once);

        assertThat(office.local.rows("performed_action"))
                .anyMatch(row -> row.contains("channel.key"))
                .noneMatch(row -> row.contains(outcome.orRefuse().key()));
    }

    @Test
    void makesOnlyKeysAnewAndForAdministratorsOnly() {
        ChannelId id = pigeon();

        for (String field : List.of("whistle", "ring", "egg", "loft", "tail")) {
            assertThat(office.modules.actions().perform(office.anna, new RenewChannelKey(id, field)))
                    .as(field)
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(office.modules.actions().perform(office.manager, new RenewChannelKey(id, "seal")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(office.modules.actions().perform(office.stranger, new RenewChannelKey(id, "seal")))
                .isInstanceOf(Outcome.Refused.class);
    }

    private String opened(String field) {
        return office.integration
                .channels()
                .open(office.anna.company(), "pigeon")
                .get(0)
                .settings()
                .required(field);
    }

    @Test
    void reportsAllWrongSettingsAtOnce() {
        Outcome<ChannelId> outcome = office.modules
                .actions()
                .perform(
                        office.anna,
                        SetChannel.of(
                                "pigeon",
                                "Post",
                                Map.of(
                                        "birds", TextNode.valueOf("many"),
                                        "home", TextNode.valueOf("ftp://x"),
                                        "colour", TextNode.valueOf("blue"),
                                        "wings", IntNode.valueOf(2))));

        assertThat(((Outcome.Refused<ChannelId>) outcome).problem().violations())
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/settings/birds", "value.integer"),
                        org.assertj.core.groups.Tuple.tuple("/settings/home", "channel.value.url"),
                        org.assertj.core.groups.Tuple.tuple("/settings/colour", "value.choice"),
                        org.assertj.core.groups.Tuple.tuple("/settings/wings", "value.unknown"),
                        org.assertj.core.groups.Tuple.tuple("/settings/loft", "value.missing"));
    }

    @Test
    void changesOnlyWhatIsGivenAndRefusesAnOldVersion() {
        ChannelId id = pigeon();
        SetChannel change = new SetChannel(
                Optional.of(id),
                Optional.of(read(id).version()),
                Optional.empty(),
                Optional.empty(),
                Map.of("birds", IntNode.valueOf(7)));

        office.modules.actions().perform(office.anna, change).orRefuse();

        assertThat(read(id).settings().toString()).contains("Buda", "7");
        assertThat(read(id).secrets()).contains("whistle");
        assertThat(office.modules.actions().perform(office.anna, change))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void takesAChangeBack() {
        ChannelId id = pigeon();
        Outcome<ChannelId> outcome = office.modules
                .actions()
                .perform(
                        office.anna,
                        new SetChannel(
                                Optional.of(id),
                                Optional.of(read(id).version()),
                                Optional.empty(),
                                Optional.of("Mail"),
                                Map.of("home", TextNode.valueOf("https://example.com/"))));
        String receipt = ((Outcome.Performed<ChannelId>) outcome).receipt().orElseThrow();

        office.modules.actions().undo(office.anna, receipt).orRefuse();

        assertThat(read(id).name()).isEqualTo("Post");
        assertThat(read(id).settings().has("home")).isFalse();
        assertThat(read(id).secrets()).contains("whistle");
    }

    @Test
    void isForAdministratorsOfTheCompany() {
        ChannelId id = pigeon();
        Channels channels = office.integration.channels();

        assertThatThrownBy(() -> channels.list(office.manager)).isInstanceOf(Refusal.class);
        assertThat(channels.list(office.stranger)).isEmpty();
        assertThat(channels.find(office.stranger, id)).isEmpty();
        assertThat(channels.generated(office.stranger, id, "ring")).isEmpty();
        assertThat(office.modules.actions().perform(office.stranger, new RemoveChannel(id)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(office.modules.actions().perform(office.manager, new RemoveChannel(id)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void worksWhileItIsSwitchedOn() {
        office.integration.start();
        ChannelId id = pigeon();
        eventually(() -> office.pigeons.flying.size() == 1);

        office.modules.actions().perform(office.anna, new DisableChannel(id)).orRefuse();
        eventually(() -> office.pigeons.flying.isEmpty());

        office.modules.actions().perform(office.anna, new EnableChannel(id)).orRefuse();
        eventually(() -> office.pigeons.flying.size() == 1);

        office.modules.actions().perform(office.anna, new RemoveChannel(id)).orRefuse();
        eventually(() -> office.pigeons.flying.isEmpty());
    }

    @Test
    void goesWithItsKindAndComesBackWithIt() {
        office.integration.start();
        ChannelId id = pigeon();
        eventually(() -> office.pigeons.flying.size() == 1);

        office.integration.remove(office.pigeons);
        assertThat(office.pigeons.flying).isEmpty();
        assertThat(read(id).available()).isFalse();

        office.integration.add(office.pigeons);
        eventually(() -> office.pigeons.flying.size() == 1);
    }

    @Test
    void isLedByOneNode() {
        office.integration.start();
        pigeon();
        eventually(() -> office.pigeons.flying.size() == 1);
        Pigeons elsewhere = new Pigeons();
        try (IntegrationRuntime second = office.node(2)) {
            second.add(elsewhere);
            second.start();
            second.wake();
            assertThat(elsewhere.flying).isEmpty();

            office.integration.close();
            second.wake();
            eventually(() -> elsewhere.flying.size() == 1);
        }
    }

    @Test
    void tellsWhatTheTestFound() {
        ChannelId id = office.modules
                .actions()
                .perform(office.anna, SetChannel.of("pigeon", "Dumb", Map.of("loft", TextNode.valueOf("Pest"))))
                .orRefuse();
        office.modules.actions().perform(office.anna, new TestChannel(id)).orRefuse();

        runTest(id);

        assertThat(read(id).error())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("pigeon.noWhistle"));
        assertThat(read(id).failed()).isPresent();
        assertThat(read(id).trial().orElseThrow().error())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("pigeon.noWhistle"));
    }

    @Test
    void forgetsTheTrialWhenTheSettingsChange() {
        ChannelId id = pigeon();
        assertThat(read(id).trial()).isEmpty();

        runTest(id);
        assertThat(read(id).trial().orElseThrow().error()).isEmpty();

        SetChannel change = new SetChannel(
                Optional.of(id),
                Optional.of(read(id).version()),
                Optional.empty(),
                Optional.empty(),
                Map.of("birds", IntNode.valueOf(2)));
        office.modules.actions().perform(office.anna, change).orRefuse();
        assertThat(read(id).trial()).isEmpty();
    }

    private void runTest(ChannelId id) {
        String plan = "{\"company\":\"" + office.anna.company() + "\",\"channel\":\"" + id + "\"}";
        office.integration.work().stream()
                .filter(work -> work.name().equals("channel.test"))
                .forEach(work -> work.run(id.text(), plan));
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }
}
