package org.seraicrm.platform.modules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/**
 * A name in several languages. JSON: an object from language to text.
 *
 * @param byLanguage at least one entry; keys are ISO 639 codes
 */
public record Labels(@JsonValue Map<String, String> byLanguage) {

    @JsonCreator
    public Labels {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a label needs a text in at least one language");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** One text for all languages. */
    public static Labels of(String text) {
        return new Labels(Map.of("en", text));
    }

    /** The text in a language, else in English, else in any. */
    public String in(Locale language) {
        String text = byLanguage.get(language.getLanguage());
        if (text != null) {
            return text;
        }
        return byLanguage.getOrDefault("en", byLanguage.values().iterator().next());
    }
}
