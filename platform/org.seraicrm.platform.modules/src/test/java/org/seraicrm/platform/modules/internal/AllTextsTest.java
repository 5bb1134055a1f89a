package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seraicrm.platform.modules.Texts;

/** Looks at the sources of all bundles, so that a forgotten translation is found wherever it is forgotten. */
class AllTextsTest {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");
    private static final Pattern COUNTED = Pattern.compile("(?<=^switch\\..{1,60}\\.)(one|few|many|other)$");

    static Stream<Path> bundles() {
        return Stream.of("platform", "bundles")
                .map(PROJECT::resolve)
                .filter(Files::isDirectory)
                .flatMap(AllTextsTest::folders)
                .map(bundle -> bundle.resolve("src/main/resources/SERAI-INF/i18n"))
                .filter(Files::isDirectory);
    }

    @Test
    void seesTheBundles() {
        assertThat(bundles()).hasSizeGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameInEveryLanguage(Path bundle) {
        Properties english = read(bundle, "en");
        Texts.LANGUAGES.forEach(language -> {
            Properties other = read(bundle, language.getLanguage());
            assertThat(uncounted(other)).as("%s %s", bundle, language).isEqualTo(uncounted(english));
            assertThat(other.stringPropertyNames()).allSatisfy(key -> {
                assertThat(other.getProperty(key)).as("%s %s", language, key).isNotBlank();
                assertThat(arguments(other, key))
                        .as("%s %s", language, key)
                        .isEqualTo(arguments(english, twin(english, key)));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void countsInEveryFormOfTheLanguage(Path bundle) {
        Texts.LANGUAGES.forEach(language -> {
            Properties texts = read(bundle, language.getLanguage());
            texts.stringPropertyNames().stream()
                    .filter(key -> !uncounted(key).equals(key))
                    .forEach(key -> assertThat(Plurals.forms(language))
                            .as("%s %s", language, key)
                            .allSatisfy(form -> assertThat(texts).containsKey(uncounted(key) + form))
                            .contains(key.substring(uncounted(key).length())));
        });
    }

    private static TreeSet<String> uncounted(Properties texts) {
        return texts.stringPropertyNames().stream()
                .map(AllTextsTest::uncounted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A key without its form, if it is one of several forms. */
    private static String uncounted(String key) {
        return COUNTED.matcher(key).replaceAll("");
    }

    private static String twin(Properties english, String key) {
        return english.containsKey(key) ? key : uncounted(key) + "other";
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path bundle, String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle.resolve(language + ".properties"))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static TreeSet<String> arguments(Properties texts, String key) {
        return ARGUMENT.matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
