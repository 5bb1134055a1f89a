package org.seraicrm.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.integration.local.LocalIntegration;

class TextsTest {

    private static Properties texts(String language) throws IOException {
        String root = LocalIntegration.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(java.net
                        .URI
                        .create(root + "SERAI-INF/i18n/" + language + ".properties")
                        .toURL()
                        .openStream()),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void everythingIsSaidInEveryLanguage() throws IOException {
        for (String language : new String[] {"hu", "ru", "pl"}) {
            assertThat(texts(language).stringPropertyNames())
                    .isEqualTo(texts("en").stringPropertyNames());
        }
    }
}
