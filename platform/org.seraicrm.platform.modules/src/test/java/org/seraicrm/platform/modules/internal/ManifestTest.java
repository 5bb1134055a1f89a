package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Status;

class ManifestTest {

    private static ModuleKind sample() throws IOException {
        return Manifest.read(Objects.requireNonNull(ManifestTest.class.getResource("/SERAI-INF/module.yaml")));
    }

    @Test
    @Tag("A94")
    void readsFieldsGroupsAndStatuses() throws IOException {
        ModuleKind kind = sample();
        assertThat(kind.id()).isEqualTo("sample");
        assertThat(kind.setup().oneCardPerClient()).isTrue();
        assertThat(kind.setup().fields()).extracting(Field::id).containsExactly("size", "remark");
        assertThat(kind.setup().statuses()).extracting(Status::id).containsExactly("heard-of", "new", "done");
        assertThat(kind.setup().status("done").orElseThrow().closed()).isTrue();
    }

    @Test
    void letsCardsBeginWhereTheManifestSays() throws IOException {
        assertThat(sample().setup().first().id()).isEqualTo("new");
        assertThat(sample().setup()
                        .field("size")
                        .flatMap(Field::initial)
                        .orElseThrow()
                        .asText())
                .isEqualTo("small");
    }

    @Test
    void tellsEverythingThatIsWrong(@TempDir Path folder) throws IOException {
        Path manifest = Files.writeString(folder.resolve("module.yaml"), """
                id: Bad Name
                version: 1.0.0
                name: {en: "Bad"}
                icon: flask
                colour: mauve
                fields:
                  - {id: size, label: {en: "Size"}, type: CHOICE}
                  - {id: size, label: {en: "Size"}, type: CHOICE, initial: huge, choices: [{id: a, label: {en: "A"}}]}
                groups:
                  - id: all
                    label: {en: "All"}
                    statuses:
                      - {id: one, colour: red, initial: true, label: {en: "One"}}
                      - {id: two, colour: red, initial: true}
                """);
        assertThatThrownBy(() -> Manifest.read(manifest.toUri().toURL()))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(
                        "manifest: has no description",
                        "manifest: the palette has no colour mauve",
                        "manifest: an id has small letters, digits and dashes",
                        "field size: has no choices",
                        "field size: stands there twice",
                        "field size: initial is none of the choices",
                        "status two: has no label",
                        "manifest: cards can begin in one status only");
    }

    @Test
    void knowsNoOtherMembers(@TempDir Path folder) throws IOException {
        String sample = Files.readString(Path.of("src/test/resources/SERAI-INF/module.yaml"));
        Path manifest = Files.writeString(folder.resolve("module.yaml"), sample + "surprise: true\n");
        assertThatThrownBy(() -> Manifest.read(manifest.toUri().toURL())).hasMessageContaining("surprise");
    }

    static Stream<Path> manifests() {
        return AllTextsTest.bundles()
                .map(texts -> texts.resolveSibling("module.yaml"))
                .filter(Files::isRegularFile);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("manifests")
    void readsThoseOfAllBundlesWithLabelsInEveryLanguage(Path manifest) throws IOException {
        assertThat(labels(Manifest.read(manifest.toUri().toURL())))
                .allSatisfy(label -> assertThat(label.byLanguage()).containsOnlyKeys("en", "hu", "ru", "pl"));
    }

    private static Stream<Labels> labels(ModuleKind kind) {
        Stream<Labels> fields = kind.setup().fields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.label()), field.choices().stream().map(Field.Choice::label)));
        Stream<Labels> statuses = kind.setup().groups().stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(group.label()), group.statuses().stream().map(Status::label)));
        return Stream.of(Stream.of(kind.name(), kind.description()), fields, statuses)
                .flatMap(labels -> labels);
    }
}
