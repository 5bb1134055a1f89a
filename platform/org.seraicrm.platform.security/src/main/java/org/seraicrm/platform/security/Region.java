package org.seraicrm.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/**
 * The country that phone numbers without one are of.
 *
 * @param code of ISO 3166-1, two capital letters: {@code HU}
 */
public record Region(String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /**
     * @throws IllegalArgumentException when no country has the code
     */
    public Region {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("no country: " + code);
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when no country has the code
     */
    @JsonCreator
    public static Region of(String code) {
        return new Region(code);
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }
}
