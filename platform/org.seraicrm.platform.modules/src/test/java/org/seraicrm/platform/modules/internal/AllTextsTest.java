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
            assertThat(new TreeSet<>(other.stringPropertyNames()))
                    .as("%s %s", bundle, language)
                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
            assertThat(other.stringPropertyNames()).allSatisfy(key -> {
                assertThat(other.getProperty(key)).as("%s %s", language, key).isNotBlank();
                assertThat(arguments(other, key)).as("%s %s", language, key).isEqualTo(arguments(english, key));
            });
        });
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
