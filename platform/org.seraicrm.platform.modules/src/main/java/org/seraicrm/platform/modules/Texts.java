package org.seraicrm.platform.modules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Problem;

/**
 * The translated texts of all installed bundles: {@code SERAI-INF/i18n/<language>.properties}, UTF-8, with named
 * arguments in braces.
 */
@ProviderType
public interface Texts {

    /** The languages everything is translated to. */
    List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("hu"), new Locale("ru"), new Locale("pl"));

    /** The sentence; English where the language lacks it, the code itself where English does. */
    String text(Locale language, String code, Map<String, ?> arguments);

    /** The sentence without arguments. */
    default String text(Locale language, String code) {
        return text(language, code, Map.of());
    }

    /**
     * The sentence for a number of things, its argument {@code count}: the text under the code, a dot and the form that
     * the language uses with the number ({@code one}, {@code few}, {@code many}, {@code other}).
     */
    String counted(Locale language, String code, long count);

    /** The sentence, if a bundle brings it. */
    Optional<String> find(Locale language, String code);

    /** A problem's sentence. */
    default String text(Locale language, Problem problem) {
        return text(language, problem.code(), problem.arguments());
    }

    /**
     * What a choice of a parameter is called: the text {@code action.<action>.<parameter>.<choice>}, else {@code
     * <noun><Parameter>.<choice>} with the action's noun ({@code clientKind.PERSON}), else {@code <parameter>.<choice>},
     * else its name.
     */
    default String choice(Locale language, ActionType type, ActionType.Parameter parameter, String choice) {
        String noun = type.name().substring(0, Math.max(0, type.name().indexOf('.')));
        String part = parameter.name();
        return Stream.of(
                        "action." + type.name() + "." + part + "." + choice,
                        noun + Character.toUpperCase(part.charAt(0)) + part.substring(1) + "." + choice,
                        part + "." + choice)
                .flatMap(code -> find(language, code).stream())
                .findFirst()
                .orElse(choice);
    }
}
