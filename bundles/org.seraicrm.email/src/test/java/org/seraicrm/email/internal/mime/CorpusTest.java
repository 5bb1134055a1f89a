package org.seraicrm.email.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters that others collected because they break readers: the test corpora of mime4j and, in it, of MIME-tools. */
class CorpusTest {

    private static final List<String> NAMES = new ArrayList<>();

    @BeforeAll
    static void find() throws IOException, URISyntaxException {
        Path jar = Path.of(Objects.requireNonNull(CorpusTest.class.getResource("/testmsgs/example.msg"))
                .toString()
                .replaceFirst("^jar:file:", "")
                .replaceFirst("!.*$", ""));
        try (JarFile corpus = new JarFile(jar.toFile())) {
            corpus.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".msg"))
                    .forEach(NAMES::add);
        }
    }

    static Stream<String> letters() throws IOException, URISyntaxException {
        if (NAMES.isEmpty()) {
            find();
        }
        return NAMES.stream();
    }

    private static Letter read(String name) throws IOException {
        try (InputStream raw = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("/" + name))) {
            return LetterReader.read(raw.readAllBytes(), Decoding.of(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterIsReadSomehow(String name) throws IOException {
        Letter letter = read(name);
        int found = letter.text().length()
                + letter.enclosures().size()
                + letter.subject().length();

        assertThat(found > 0 || name.contains("empty")).isTrue();
        assertThat(letter.enclosures())
                .allSatisfy(file -> assertThat(file.name()).isNotBlank().doesNotContain("/", "\\"));
    }

    @Test
    void theCorpusIsThere() {
        assertThat(NAMES).hasSizeGreaterThan(70);
    }

    @Test
    void someAreKnownByHeart() throws IOException {
        assertThat(read("mimetools-testmsgs/russian.msg").subject()).isNotBlank();
        assertThat(read("mimetools-testmsgs/german-qp.msg").text()).contains("ü");
        assertThat(read("mimetools-testmsgs/attachment-filename-encoding-UTF8.msg")
                        .enclosures())
                .extracting(Letter.Enclosure::name)
                .anySatisfy(name -> assertThat(name).contains("äöü"));
        assertThat(read("testmsgs/russian-headers.msg").enclosures())
                .extracting(Letter.Enclosure::name)
                .allSatisfy(name -> assertThat(name).containsPattern("[а-яА-Я]+[.]doc"));
    }
}
