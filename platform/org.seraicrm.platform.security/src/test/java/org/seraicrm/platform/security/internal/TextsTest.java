package org.seraicrm.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionName;

/** That all languages say the same is seen to for all bundles at once. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "hu", "ru", "pl"})
    void labelsEveryActionItsInputAndEveryRole(String language, @TempDir Path folder) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .containsAll(actionKeys(folder))
                .containsAll(
                        Arrays.stream(Role.values()).map(role -> "role." + role).toList());
    }

    @Test
    @Tag("A122")
    @Tag("A123")
    @Tag("A124")
    @Tag("A125")
    void namesTheRolesInTheOriginalWords() {
        var hungarian = texts("hu");

        assertThat(Arrays.stream(Role.values()).map(role -> hungarian.getProperty("role." + role)))
                .containsExactly("Adminisztrátor", "Menedzser", "Normál felhasználó", "Korlátozott");
    }

    private static Set<String> actionKeys(Path folder) throws IOException {
        var keys = new TreeSet<String>();
        try (var serai = new Installation(Databases.DERBY, folder)) {
            serai.handlers.stream()
                    .flatMap(handlers -> handlers.handlers().stream())
                    .forEach(handler -> addKeys(handler, keys));
        }
        return keys;
    }

    private static void addKeys(ActionHandler<?, ?> handler, Set<String> keys) {
        var type = handler.action();
        var key = "action."
                + Objects.requireNonNull(type.getAnnotation(ActionName.class)).value();
        keys.add(key);
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> key + "." + name)
                .forEach(keys::add);
    }

    private static Properties texts(String language) {
        var path = "/SERAI-INF/i18n/" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(path))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
