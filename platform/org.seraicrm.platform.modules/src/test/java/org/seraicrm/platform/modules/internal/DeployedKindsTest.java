package org.seraicrm.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.modules.sample.Installation.problem;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.sample.Installation;

class DeployedKindsTest {

    private static final String RENTAL = """
            id: rental
            version: 1.0.0
            name: Rental
            description: Equipment that is lent.
            icon: tool
            colour: lime
            fields:
              - {id: deposit, label: Deposit, type: MONEY}
            groups:
              - {id: all, label: All, statuses: [{id: asked, label: Asked, colour: blue}]}
            """;

    @TempDir
    Path folder;

    private Installation installation;
    private Actor actor;

    @BeforeEach
    void open() {
        installation = new Installation(folder);
        actor = Installation.newCompany();
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private Optional<ModuleKind> rental() {
        return installation.modules().kinds().stream()
                .filter(kind -> kind.id().equals("rental"))
                .findFirst();
    }

    private Module module(ModuleId id) {
        return installation.modules().find(actor.company(), id).orElseThrow();
    }

    @Test
    @Tag("A84")
    void offersTheKindOfAFileUntilItGoesAndKeepsItsModules() {
        installation.local().deploy("rental.yaml", RENTAL);
        ModuleId id = installation.perform(actor, new CreateModule("rental", Optional.empty()));
        assertThat(module(id).available()).isTrue();

        installation.local().withdraw("rental.yaml");
        assertThat(rental()).isEmpty();
        assertThat(module(id).available()).isFalse();
        assertThat(module(id).setup().field("deposit")).isPresent();

        installation.local().deploy("rental.yaml", RENTAL);
        assertThat(module(id).available()).isTrue();
    }

    @Test
    void takesAnEditedFile() {
        installation.local().deploy("rental.yaml", RENTAL);

        installation
                .local()
                .deploy("rental.yaml", RENTAL.replace("1.0.0", "1.1.0").replace("name: Rental", "name: Lending"));

        assertThat(rental().orElseThrow().version()).isEqualTo("1.1.0");
        assertThat(rental().orElseThrow().name().in(Locale.ENGLISH)).isEqualTo("Lending");
    }

    @Test
    void refusesAWrongFileWholeAndKeepsWhatItBroughtBefore() {
        installation.local().deploy("rental.yaml", RENTAL);

        installation.local().deploy("rental.yaml", RENTAL.replace("colour: lime", "colour: mauve"));

        assertThat(rental().orElseThrow().colour()).isEqualTo("lime");
        assertThat(installation.local().files().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("rental.yaml");
            assertThat(refused.mistakes().get(0).line()).isEqualTo(6);
            assertThat(refused.mistakes().get(0).violation().code()).isEqualTo("module.colour");
        });

        installation.local().deploy("rental.yaml", RENTAL);
        assertThat(installation.local().files().refused()).isEmpty();
    }

    @Test
    void letsNoFileTakeTheKindOfABundleOrOfAnotherFile() {
        installation.local().deploy("mine.yaml", RENTAL.replace("id: rental", "id: sample"));
        installation.local().deploy("rental.yaml", RENTAL);
        installation.local().deploy("copy.yaml", RENTAL.replace("lime", "red"));

        assertThat(installation.local().files().refused())
                .allSatisfy(refused ->
                        assertThat(refused.mistakes().get(0).violation().code()).isEqualTo("module.kindTaken"))
                .extracting(refused -> refused.file())
                .containsExactly("copy.yaml", "mine.yaml");
        assertThat(rental().orElseThrow().colour()).isEqualTo("lime");
    }

    @Test
    void isThereOnEveryNodeAndAfterAStart() {
        installation.local().deploy("rental.yaml", RENTAL);
        var other = installation.node();
        other.refreshKinds();
        assertThat(other.modules().kinds()).extracting(ModuleKind::id).contains("rental");

        installation.local().withdraw("rental.yaml");
        other.refreshKinds();
        assertThat(other.modules().kinds()).extracting(ModuleKind::id).doesNotContain("rental");
    }

    @Test
    void makesNoModuleOfAKindThatHasGone() {
        installation.local().deploy("rental.yaml", RENTAL);
        installation.local().withdraw("rental.yaml");

        assertThat(problem(installation.actions().perform(actor, new CreateModule("rental", Optional.empty())))
                        .violations()
                        .get(0)
                        .code())
                .isEqualTo("module.kindUnknown");
    }

    @Test
    void publishesTheFormOfAManifestForEditors() {
        var schema = installation.local().files().schema();

        assertThat(schema.path("required").toString())
                .isEqualTo("[\"id\",\"version\",\"name\",\"description\",\"icon\",\"colour\",\"groups\"]");
        assertThat(schema.at("/properties/fields/items/properties/type/enum").toString())
                .contains("MULTI_CHOICE");
        assertThat(schema.at("/properties/name/anyOf").findValuesAsText("type"))
                .containsExactly("string", "object", "string");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }
}
