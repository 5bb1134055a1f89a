package org.seraicrm.platform.modules.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.Texts;

/** Texts by source and language. Any thread. */
final class TextCatalog implements Texts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** The texts of one bundle, by language. */
    record Source(Map<String, Map<String, String>> byLanguage) {}

    private final List<Source> sources = new CopyOnWriteArrayList<>();

    void add(Source source) {
        sources.add(source);
    }

    void remove(Source source) {
        sources.remove(source);
    }

    /** Reads {@code SERAI-INF/i18n/<language>.properties} for all languages there are. */
    static Source read(Function<String, @Nullable URL> resources) throws IOException {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        for (Locale language : LANGUAGES) {
            URL url = resources.apply("SERAI-INF/i18n/" + language.getLanguage() + ".properties");
            if (url != null) {
                byLanguage.put(language.getLanguage(), read(url));
            }
        }
        return new Source(byLanguage);
    }

    private static Map<String, String> read(URL url) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    @Override
    public String text(Locale language, String code, Map<String, ?> arguments) {
        String pattern =
                find(language, code).or(() -> find(Locale.ENGLISH, code)).orElse(code);
        return ARGUMENT.matcher(pattern).replaceAll(match -> {
            Object value = arguments.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value.toString());
        });
    }

    @Override
    public String counted(Locale language, String code, long count) {
        return text(language, code + "." + Plurals.form(language, count), Map.of("count", count));
    }

    @Override
    public Optional<String> find(Locale language, String code) {
        return sources.stream()
                .map(source -> source.byLanguage()
                        .getOrDefault(language.getLanguage(), Map.of())
                        .get(code))
                .filter(text -> text != null)
                .findFirst();
    }
}
