package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.security.FirstCompany;

class FirstStartTest {

    private static final Pattern PRINTED =
            Pattern.compile("Serai: administrator (\\S+) password (\\S+) \\(shown once\\)\\R");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @SuppressWarnings("NullAway.Init") // made before each test
    private Installation serai;

    @BeforeEach
    void install(@TempDir Path folder) throws IOException {
        serai = new Installation(Databases.DERBY, folder);
    }

    @AfterEach
    void close() {
        serai.close();
    }

    private FirstCompany start(Map<String, String> properties, Map<String, String> environment) {
        return new FirstStart(
                        serai.store,
                        serai.founding,
                        new Settings(properties::get, environment::get),
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .company()
                .orElseThrow();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void foundsADemoCompanyAndPrintsThePasswordOnce() {
        var first = start(Map.of(), Map.of());

        var line = PRINTED.matcher(printed());
        assertThat(line.matches()).isTrue();
        assertThat(line.group(1)).isEqualTo("admin@example.com");
        assertThat(line.group(2)).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(serai.signedIn(line.group(1), line.group(2)).actor().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(first.demo()).isTrue();
        assertThat(serai.companies.of(first.administrator()).name()).isEqualTo("Demo");

        out.reset();
        var again = start(Map.of("serai.demo", "false"), Map.of());
        assertThat(again).isEqualTo(first);
        assertThat(printed()).isEmpty();
    }

    @Test
    void takesNameAdministratorAndPasswordFromOutside() {
        var first = start(
                Map.of("serai.company", "Üvegkalmár", "serai.demo", "false", "serai.language", "hu"),
                Map.of("SERAI_ADMIN_EMAIL", "Boss@Uveg.example", "SERAI_ADMIN_PASSWORD", Installation.PASSWORD));

        assertThat(printed()).isEmpty();
        assertThat(first.demo()).isFalse();
        assertThat(serai.companies.of(first.administrator()).name()).isEqualTo("Üvegkalmár");
        assertThat(serai.signedIn("boss@uveg.example", Installation.PASSWORD)
                        .actor()
                        .company())
                .isEqualTo(first.administrator().company());
    }

    @Test
    void tellsASettingThatMakesNoSenseAndGoesOn() {
        var first = start(Map.of("serai.zone", "Mars/Base", "serai.region", "XX", "serai.currency", "EUR"), Map.of());

        assertThat(printed()).contains("serai.zone can't be Mars/Base").contains("serai.region can't be XX");
        assertThat(serai.companies.of(first.administrator()).currency()).isEqualTo(Currency.getInstance("EUR"));
    }

    @Test
    void makesAPasswordUpWhenTheGivenOneIsTooWeak() {
        start(Map.of(), Map.of("SERAI_ADMIN_PASSWORD", "short"));

        assertThat(printed()).contains("refused").doesNotContain(" short ");
        assertThat(PRINTED.matcher(printed()).find()).isTrue();
    }
}
