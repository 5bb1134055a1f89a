package org.seraicrm.platform.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Status;

/** Holds a bundle to its word that everything it says is said in every language. */
public final class BundleTexts {

    /** The languages that everything is translated to. */
    public static final List<String> LANGUAGES = List.of("en", "hu", "ru", "pl");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

    private static final Pattern COUNTED = Pattern.compile("(?<=^switch\\..{1,60}\\.)(one|few|many|other)$");

    private final Class<?> beside;

    /** The texts that lie beside a class. */
    public BundleTexts(Class<?> beside) {
        this.beside = beside;
    }

    /** Every language has the same keys, none blank, with the same arguments; what is counted has forms of its own. */
    public void assertSameInEveryLanguage() {
        Properties english = read("en");
        for (String language : LANGUAGES) {
            Properties other = read(language);
            assertThat(uncounted(other)).as(language).isEqualTo(uncounted(english));
            assertThat(other.stringPropertyNames()).allSatisfy(key -> {
                assertThat(other.getProperty(key)).as(language + " " + key).isNotBlank();
                assertThat(arguments(other, key))
                        .as(language + " " + key)
                        .isEqualTo(arguments(english, english.containsKey(key) ? key : uncounted(key) + "other"));
            });
        }
    }

    private static Set<String> uncounted(Properties texts) {
        return texts.stringPropertyNames().stream()
                .map(BundleTexts::uncounted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The key of a sentence that a switch's preview counts with, without its form. */
    private static String uncounted(String key) {
        return COUNTED.matcher(key).replaceAll("");
    }

    /** Every action has a label, and so has every one of its components. */
    public void assertLabels(ActionHandlers handlers) {
        assertThat(read("en").stringPropertyNames())
                .containsAll(handlers.handlers().stream()
                        .flatMap(BundleTexts::keys)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** All names in a kind's manifest are there in every language. */
    public static void assertLabels(ModuleKind kind) {
        assertThat(labels(kind))
                .allSatisfy(label ->
                        assertThat(label.byLanguage().keySet()).containsExactlyInAnyOrderElementsOf(LANGUAGES));
    }

    private static Stream<Labels> labels(ModuleKind kind) {
        Stream<Labels> own = Stream.of(kind.name(), kind.description());
        Stream<Labels> fields = kind.setup().fields().stream()
                .flatMap(field -> Stream.of(
                                Stream.of(field.label()),
                                field.heading().stream(),
                                field.help().stream(),
                                field.choices().stream().map(Field.Choice::label))
                        .flatMap(labels -> labels));
        Stream<Labels> groups = kind.setup().groups().stream().map(Status.Group::label);
        Stream<Labels> statuses = kind.setup().statuses().map(Status::label);
        return Stream.of(own, fields, groups, statuses).flatMap(labels -> labels);
    }

    private static Stream<String> keys(ActionHandler<?, ?> handler) {
        Class<?> record = handler.action();
        String action = "action."
                + Objects.requireNonNull(record.getAnnotation(ActionName.class)).value();
        return Stream.concat(
                Stream.of(action),
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> action + "." + name));
    }

    private static Set<String> arguments(Properties texts, String key) {
        return ARGUMENT.matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Properties read(String language) {
        Properties texts = new Properties();
        String path = "SERAI-INF/i18n/" + language + ".properties";
        try (var reader = new InputStreamReader(open(path), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /** From the class's own folder or jar: the class path has many files of that name. */
    private InputStream open(String path) throws IOException {
        String root = beside.getProtectionDomain().getCodeSource().getLocation().toString();
        return URI.create(root.endsWith("/") ? root + path : "jar:" + root + "!/" + path)
                .toURL()
                .openStream();
    }
}
