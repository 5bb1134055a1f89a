package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.Folders;
import org.seraicrm.platform.testkit.SeraiServer;

/** The operator's shell over SSH: one account, made at the first start, told once. */
class OperatorShellIT {

    private static final Pattern TOLD = Pattern.compile("operator@127\\.0\\.0\\.1, password (\\S+) \\(shown once\\)");

    @RegisterExtension
    static final SeraiServer server = new SeraiServer().with("SERAI_BACKUPS_KEPT", "1");

    @Test
    void aBackupTakenWhilePeopleWorkIsRestored() throws Exception {
        Colleague administrator = new Colleague(server.administratorSession());
        String client = administrator.client("Mentett Kft.");
        Path folder = server.data().resolve("copies");
        Path backup;
        try (Crowd crowd = Crowd.of(4, server, administrator)) {
            backup = Path.of(OperatorShell.run(server, "serai:backup " + folder).strip());
            assertThat(crowd.answered()).isPositive();
        }
        administrator.act("client.trash", Map.of("client", client));

        SeraiServer restored = new SeraiServer();
        try {
            restored.restore(backup);
            Colleague again = new Colleague(restored.administratorSession());
            JsonNode page = again.read("/clients/" + client);
            assertThat(page.path("name").asText()).isEqualTo("Mentett Kft.");
            assertThat(page.path("trashed").asBoolean()).isFalse();
            again.readUntil("/search?q=Mentett", found -> found.toString().contains(client));
        } finally {
            restored.stop();
        }
        Folders.delete(restored.data());
        assertThat(OperatorShell.run(server, "serai:backup " + server.log())).contains("No backup in");
    }

    @Test
    void aBackupIsTakenEachDayWhereSomeAreKept() throws Exception {
        Path folder = server.data().resolve("backups");
        long deadline = System.nanoTime() + SeraiServer.PATIENCE.toNanos();
        while (backups(folder).isEmpty()) {
            assertThat(System.nanoTime()).as("no backup yet").isLessThan(deadline);
            Thread.sleep(100);
        }
        SeraiServer restored = new SeraiServer();
        try {
            restored.restore(backups(folder).get(0));
            assertThat(Files.mismatch(aKey(server.data()), aKey(restored.data())))
                    .isEqualTo(-1);
        } finally {
            restored.stop();
        }
        Folders.delete(restored.data());
    }

    private static Path aKey(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    /** Those that are whole. */
    private static List<Path> backups(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> each.getFileName().toString().matches("serai-\\d{8}-\\d{6}"))
                    .toList();
        }
    }

    @Test
    void letsInWithThePasswordOfTheFirstStart() throws IOException {
        assertThat(OperatorShell.run(server, "operator", told().get(0), "bundle:list -t 0 -s"))
                .contains("org.seraicrm.platform.store");
    }

    @Test
    void refusesTheUsersThatKarafIsKnownFor() {
        for (var name : List.of("karaf", "admin", "smx", "operator")) {
            assertThatThrownBy(() -> OperatorShell.run(server, name, name, "bundle:list"))
                    .isInstanceOf(SshException.class);
        }
    }

    @Test
    void isNotHealthyWhileTheRestInterfaceIsMissing() throws IOException {
        OperatorShell.run(server, "bundle:stop org.seraicrm.platform.rest");
        try {
            assertThat(server.http().get("/health").status()).isEqualTo(503);
            assertThat(server.http().get("/health").json().path("ready").asBoolean(true))
                    .isFalse();
            assertThat(server.http().get("/health/live").status()).isEqualTo(200);
            assertThat(server.http().get("/health/elsewhere").status()).isEqualTo(404);
        } finally {
            OperatorShell.run(server, "bundle:start org.seraicrm.platform.rest");
            server.awaitReady();
        }
    }

    @Test
    void switchesModulesOnceSomebodyHasSignedIn() throws IOException {
        var administrator = new Colleague(server.administratorSession());
        administrator.id("department.add", Map.of("name", "Szerviz"));
        var module = administrator.module("complaints");

        assertThat(OperatorShell.run(server, "serai:module-off complaints")).contains("serai:login");
        assertThat(OperatorShell.run(server, "serai:module-history")).contains("serai:login");
        assertThat(OperatorShell.converse(
                        server,
                        "serai:login " + server.administrator(),
                        server.password(),
                        "serai:module-off --preview " + module,
                        "serai:module-off --until 2031-01-02T10:00 " + module + " Szerviz",
                        "serai:module-list",
                        "serai:module-history --limit 1",
                        "serai:say /modules"))
                .contains(
                        "1 person loses it.",
                        "Complaints: on; Szerviz: off (until Jan 2, 2031",
                        "[complaints " + module + "]",
                        "Complaints: switched off · Szerviz · until Jan 2, 2031",
                        "[#1] Complaints");
        assertThat(settings(administrator, module).at("/trials/0/until").asText())
                .startsWith("2031-01-02");
    }

    @Test
    void theOperatorAllowsKindsWithoutSeeingTheCompany() throws Exception {
        var administrator = new Colleague(server.administratorSession());
        var company = administrator.read("/me").at("/company/id").asText();
        var name = administrator.read("/me").at("/company/name").asText();
        var module = administrator.module("complaints");
        var manifest = administrator
                .http()
                .get("/api/v1/settings/modules/" + module + "/manifest")
                .body();
        var card = administrator.id(
                "card.open",
                Map.of("module", module, "client", administrator.client("Panasz Kft."), "title", "Repedés"));
        var before = administrator.read("/cards/" + card);

        assertThat(OperatorShell.run(server, "serai:module-allow"))
                .contains(company + ": (every kind)")
                .doesNotContain(name);
        assertThat(OperatorShell.run(server, "serai:module-allow " + company + " sales empty nosuch"))
                .contains("Not installed now: nosuch", company + ": empty nosuch sales");
        assertThat(settings(administrator, module).path("available").asBoolean())
                .isFalse();
        assertThat(administrator.read("/settings/modules").path("kinds").findValuesAsText("id"))
                .containsExactlyInAnyOrder("sales", "empty");
        assertThat(administrator.status("/cards/" + card)).isEqualTo(404);
        Refusals.assertProblem(
                administrator.attempt("module.create", Map.of("kind", "complaints")), 422, "input.invalid");
        Refusals.assertProblem(
                administrator.attempt("module.import", Map.of("manifest", manifest)), 422, "input.invalid");

        OperatorShell.run(server, "serai:module-allow --all " + company);
        assertThat(administrator.read("/cards/" + card)).isEqualTo(before);
        assertThat(administrator
                        .read("/settings/switchboard/history?limit=2")
                        .path("entries")
                        .findValuesAsText("told"))
                .containsExactly(
                        "The operator allows all module kinds",
                        "The operator allows these module kinds: empty, nosuch, sales");
    }

    private static JsonNode settings(Colleague administrator, String module) {
        for (var each : administrator.read("/settings/modules").path("modules")) {
            if (each.path("id").asText().equals(module)) {
                return each;
            }
        }
        throw new AssertionError("no module " + module);
    }

    @Test
    void tellsThePasswordOnceAndKeepsOnlyADigest() throws IOException {
        var password = told().get(0);
        server.restart();

        assertThat(told()).containsExactly(password);
        var users = server.data().resolve("etc").resolve("users.properties");
        assertThat(Files.readString(users)).doesNotContain(password);
        assertThat(Files.getPosixFilePermissions(users))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(OperatorShell.run(server, "operator", password, "bundle:list"))
                .isNotEmpty();
    }

    private static List<String> told() throws IOException {
        return TOLD.matcher(Files.readString(server.console()))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
