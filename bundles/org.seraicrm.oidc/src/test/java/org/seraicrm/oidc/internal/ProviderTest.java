package org.seraicrm.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {

    private static final Map<String, String> SAID = Map.of(
            Provider.ISSUER, "https://login.example.com/firm",
            Provider.CLIENT, "serai",
            Provider.SECRET, "a-secret");

    @Test
    void isOfferedWhenItsIssuerIsNamed() {
        assertThat(Provider.of(Map.of())).isEmpty();
        assertThat(Provider.of(Map.of(Provider.ISSUER, " "))).isEmpty();
        Provider provider = Provider.of(SAID).orElseThrow();
        assertThat(provider.name()).isEqualTo("login.example.com");
        assertThat(provider.trusted()).isFalse();
        assertThat(Provider.of(with(Provider.NAME, "Guild")).orElseThrow().name())
                .isEqualTo("Guild");
    }

    @ParameterizedTest
    @ValueSource(strings = {Provider.CLIENT, Provider.SECRET})
    void namesWhatIsMissing(String name) {
        assertThatThrownBy(() -> Provider.of(with(name, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://login.example.com/", "ftp://login.example.com/", "login.example.com", "https:///firm"})
    void isNotAskedInTheOpen(String issuer) {
        assertThatThrownBy(() -> Provider.of(with(Provider.ISSUER, issuer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Provider.ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081", "http://localhost:8081/firm"})
    void mayBeOnThisMachine(String issuer) {
        assertThat(Provider.of(with(Provider.ISSUER, issuer))).isPresent();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> said = new HashMap<>(SAID);
        said.put(name, value);
        return said;
    }
}
