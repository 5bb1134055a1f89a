package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextCatalogTest {

    private final TextCatalog texts = new TextCatalog();
    private final TextCatalog.Source source = new TextCatalog.Source(Map.of(
            "en", Map.of("greeting", "Hello {name}, {missing} $1", "only", "English"),
            "hu", Map.of("greeting", "Szia {name}")));

    @Test
    void fillsInNamedArgumentsLiterally() {
        texts.add(source);
        assertThat(texts.text(Locale.ENGLISH, "greeting", Map.of("name", "A$B\\")))
                .isEqualTo("Hello A$B\\, {missing} $1");
        assertThat(texts.text(new Locale("hu"), "greeting", Map.of("name", "Réka")))
                .isEqualTo("Szia Réka");
    }

    @Test
    void fallsBackToEnglishAndThenToTheCode() {
        texts.add(source);
        assertThat(texts.text(new Locale("hu"), "only")).isEqualTo("English");
        assertThat(texts.text(new Locale("hu"), "none")).isEqualTo("none");
    }

    @Test
    void forgetsTheTextsOfABundleThatGoes() {
        texts.add(source);
        texts.remove(source);
        assertThat(texts.find(Locale.ENGLISH, "only")).isEmpty();
    }
}
