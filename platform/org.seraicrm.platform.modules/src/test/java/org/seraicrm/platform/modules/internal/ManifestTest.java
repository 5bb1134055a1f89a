package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Status;

class ManifestTest {

    private static ModuleKind sample() throws Exception {
        return ManifestFile.read(Files.readString(Path.of("src/test/resources/SERAI-INF/module.yaml")));
    }

    @Test
    @Tag("A94")
    void readsFieldsGroupsAndStatuses() throws Exception {
        ModuleKind kind = sample();
        assertThat(kind.id()).isEqualTo("sample");
        assertThat(kind.setup().oneCardPerClient()).isTrue();
        assertThat(kind.setup().fields()).extracting(Field::id).containsExactly("size", "remark");
        assertThat(kind.setup().statuses()).extracting(Status::id).containsExactly("heard-of", "new", "done");
        assertThat(kind.setup().status("done").orElseThrow().closed()).isTrue();
    }

    @Test
    void readsWhenFieldsAreShownAndRequired() throws Exception {
        Field remark = sample().setup().field("remark").orElseThrow();

        assertThat(remark.shownWhen()).contains(new Field.When("size", List.of("large")));
        assertThat(remark.requiredWhen()).contains(Field.When.ALWAYS);
        assertThat(remark.heading().orElseThrow().in(Locale.ENGLISH)).isEqualTo("More");
        assertThat(remark.help().orElseThrow().in(Locale.ENGLISH)).isEqualTo("What else?");
    }

    @Test
    void letsCardsBeginWhereTheManifestSays() throws Exception {
        assertThat(sample().setup().first().id()).isEqualTo("new");
        assertThat(sample().setup()
                        .field("size")
                        .flatMap(Field::initial)
                        .orElseThrow()
                        .asText())
                .isEqualTo("small");
    }

    @Test
    void tellsEverythingThatIsMissingOrOfAWrongKindWithItsLine() {
        assertThat(mistakes("""
                id: rental
                version: 1.0.0
                name: {en: "Rental"}
                icon: tool
                colour: blue
                surprise: true
                fields:
                  - id: size
                    label: {en: "Size"}
                    type: HUGE
                  - {label: {en: "Deposit"}, type: MONEY}
                groups:
                  - id: all
                    label: {en: "All"}
                    statuses:
                      - {id: one, colour: red, initial: perhaps}
                """))
                .containsExactly(
                        "1 /description value.missing",
                        "6 /surprise value.unknown",
                        "10 /fields/0/type value.choice",
                        "11 /fields/1/id value.missing",
                        "16 /groups/0/statuses/0/label value.missing",
                        "16 /groups/0/statuses/0/initial value.flag");
    }

    @Test
    void tellsEverythingThatDoesNotFitTogetherWithItsLine() {
        assertThat(mistakes("""
                id: Bad Name
                version: new
                name: Bad
                description: Bad, too
                icon: flask
                colour: mauve
                fields:
                  - {id: size, label: Size, type: CHOICE}
                  - {id: size, label: Size, type: CHOICE, initial: huge, choices: [{id: a, label: A}]}
                  - {id: responsible, label: Who, type: TEXT}
                groups:
                  - id: all
                    label: All
                    statuses:
                      - {id: one, colour: red, initial: true, label: One}
                      - {id: two, colour: pale, initial: true, label: Two}
                barriers:
                  - {from: [one], to: [three]}
                """))
                .containsExactly(
                        "1 /id module.badId",
                        "2 /version module.badVersion",
                        "6 /colour module.colour",
                        "8 /fields/0/choices module.noChoices",
                        "9 /fields/1/id module.sameId",
                        "9 /fields/1/initial value.choice",
                        "10 /fields/2/id module.takenId",
                        "16 /groups/0/statuses/1/colour module.colour",
                        "16 /groups/0/statuses/1/initial module.oneBeginning",
                        "18 /barriers/0/to/0 card.statusUnknown");
    }

    @Test
    void tellsWhatDoesNotFitInViewsAndAutomations() {
        assertThat(mistakes("""
                id: rental
                version: 1.0.0
                name: Rental
                description: Rental
                icon: flask
                colour: red
                fields:
                  - {id: size, label: Size, type: TEXT}
                groups:
                  - id: all
                    label: All
                    statuses: [{id: one, colour: red, label: One}]
                views:
                  - {id: some, label: Some, statuses: [one, two], columns: [size, weight], sort: price}
                  - {id: some, label: Some, values: {weight: heavy}, sort: -field.weight, command: Not so}
                automations:
                  - {id: none, label: None, statuses: [], steps: []}
                  - {id: late, label: Late, statuses: [two], steps: [{action: todo.add, with: text, after: -1}]}
                """))
                .containsExactly(
                        "14 /views/0/statuses/1 card.statusUnknown",
                        "14 /views/0/columns/1 module.fieldUnknown",
                        "14 /views/0/sort module.badSort",
                        "15 /views/1/id module.sameId",
                        "15 /views/1/values/weight module.fieldUnknown",
                        "15 /views/1/sort module.badSort",
                        "15 /views/1/command module.badCommand",
                        "17 /automations/0/statuses value.missing",
                        "17 /automations/0/steps value.missing",
                        "18 /automations/1/statuses/0 card.statusUnknown",
                        "18 /automations/1/steps/0/after module.badWait",
                        "18 /automations/1/steps/0/with value.object");
    }

    @Test
    void tellsTheLineOfWhatIsNoYaml() {
        assertThat(mistakes("id: a\nname: [unclosed\nversion: 1\n"))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake).startsWith("3 ").endsWith("module.notYaml"));
        assertThat(mistakes("id: a\nid: b\n"))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake).startsWith("2 ").endsWith("module.notYaml"));
        assertThat(mistakes("")).isNotEmpty();
        assertThat(mistakes("- just\n- a list\n")).isNotEmpty();
    }

    private static List<String> mistakes(String yaml) {
        try {
            ManifestFile.read(yaml);
            return List.of();
        } catch (ManifestFile.Unusable unusable) {
            return unusable.mistakes().stream()
                    .map(mistake -> mistake.line() + " " + mistake.violation().pointer() + " "
                            + mistake.violation().code())
                    .toList();
        }
    }

    @Test
    void readsWhatItWrites() throws Exception {
        String yaml = Files.readString(Path.of("src/test/resources/SERAI-INF/module.yaml"))
                + "barriers:\n  - {from: [done], roles: [STANDARD], reason: true}\n";
        ModuleKind kind = ManifestFile.read(yaml);

        assertThat(kind.setup().barriers()).hasSize(1);
        assertThat(ManifestFile.read(ManifestFile.write(kind))).isEqualTo(kind);
    }

    static Stream<Path> manifests() {
        return AllTextsTest.bundles()
                .map(texts -> texts.resolveSibling("module.yaml"))
                .filter(Files::isRegularFile);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("manifests")
    void readsThoseOfAllBundlesWithLabelsInEveryLanguage(Path manifest) throws Exception {
        assertThat(labels(ManifestFile.read(Files.readString(manifest))))
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
