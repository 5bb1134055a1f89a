package org.seraicrm.platform.modules.internal.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.store.local.LocalStore;

class HotBundlesTest {

    private static final String FILE = "rental.jar";
    private static final String NAME = "org.example.rental";

    @TempDir
    Path folder;

    private LocalStore store;
    private Node node;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.derby(folder.resolve("db"), LocalModules.ENTITIES);
        node = new Node(folder.resolve("node"), store.store());
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        store.close();
    }

    @Test
    void aFileBringsABundleUpdatesItAndTakesItOut() throws Exception {
        node.drop(FILE, NAME, "1.0.0");
        assertThat(node.running()).containsExactly(NAME + " 1.0.0");
        node.drop(FILE, NAME, "1.1.0");
        assertThat(node.running()).containsExactly(NAME + " 1.1.0");
        node.bundles().withdraw(FILE);
        assertThat(node.running()).isEmpty();
        assertThat(node.bundles().installed()).isEmpty();
    }

    @Test
    void anOlderVersionIsRefusedAlsoAfterTheNewerWasTakenOut() throws Exception {
        node.drop(FILE, NAME, "2.0.0");
        node.drop(FILE, NAME, "1.9.0");
        assertThat(node.running()).containsExactly(NAME + " 2.0.0");
        assertThat(node.refused()).containsExactly(FILE + " bundle.older");

        node.bundles().withdraw(FILE);
        assertThat(node.refused()).isEmpty();
        node.drop(FILE, NAME, "1.9.0");
        assertThat(node.running()).isEmpty();
        assertThat(node.refused()).containsExactly(FILE + " bundle.older");
    }

    @Test
    void anotherBuildOfTheSameVersionIsNotOlder() throws Exception {
        node.drop(FILE, NAME, "1.0.0.SNAPSHOT");
        node.drop(FILE, NAME, "1.0.0");
        assertThat(node.running()).containsExactly(NAME + " 1.0.0");
        assertThat(node.refused()).isEmpty();
    }

    @Test
    void byHandAnOlderVersionIsTakenWhenItIsInsistedOn() throws Exception {
        node.bundles().install(node.jar(NAME, "2.0.0"), false);
        Path older = node.jar(NAME, "1.9.0");
        assertThatThrownBy(() -> node.bundles().install(older, false)).isInstanceOf(Refusal.class);
        node.bundles().install(older, true);
        assertThat(node.running()).containsExactly(NAME + " 1.9.0");
    }

    @Test
    void whatRanBeforeGoesOnWhenTheNextVersionCannotBeResolvedMigratedOrStarted() throws Exception {
        node.drop(FILE, NAME, "1.0.0");
        node.drop(FILE, NAME, "1.1.0", Constants.IMPORT_PACKAGE, "org.example.nobody.has.this");
        assertThat(node.running()).containsExactly(NAME + " 1.0.0");
        assertThat(node.refused()).containsExactly(FILE + " bundle.unresolved");
        assertThat(node.bundles().refused().toString()).contains("org.example.nobody.has.this");

        node.drop(FILE, NAME, "1.1.0", Node.WRONG_SCRIPT, "V2__wrong.sql");
        assertThat(node.running()).containsExactly(NAME + " 1.0.0");
        assertThat(node.refused()).containsExactly(FILE + " bundle.tables");

        node.drop(FILE, NAME, "1.1.0", Constants.BUNDLE_ACTIVATOR, "org.example.Missing");
        assertThat(node.running()).containsExactly(NAME + " 1.0.0");
        assertThat(node.refused()).containsExactly(FILE + " bundle.failed");

        node.drop(FILE, NAME, "1.1.0");
        assertThat(node.running()).containsExactly(NAME + " 1.1.0");
        assertThat(node.refused()).isEmpty();
    }

    @Test
    void aBundleThatLacksAnotherIsTriedAgainWhenTheOtherComes() throws Exception {
        node.drop(FILE, NAME, "1.0.0", Constants.IMPORT_PACKAGE, "org.example.library");
        assertThat(node.running()).isEmpty();
        node.drop("library.jar", "org.example.library", "1.0.0", Constants.EXPORT_PACKAGE, "org.example.library");
        assertThat(node.running()).containsExactly("org.example.library 1.0.0", NAME + " 1.0.0");
        assertThat(node.refused()).isEmpty();
    }

    @Test
    void whatIsNoBundleIsRefused() throws Exception {
        node.drop(FILE, "", "1.0.0");
        assertThat(node.refused()).containsExactly(FILE + " bundle.notModule");
        node.bundles().withdraw(FILE);
        assertThat(node.refused()).isEmpty();
    }

    @Test
    void everythingComesBackInAnEmptyContainerAndOnAnotherNode() throws Exception {
        node.drop(FILE, NAME, "1.0.0");
        node.bundles().install(node.jar("org.example.byhand", "1.0.0"), false);
        try (Node other = new Node(folder.resolve("other"), store.store())) {
            assertThat(other.running()).containsExactly("org.example.byhand 1.0.0", NAME + " 1.0.0");

            node.drop(FILE, NAME, "1.1.0");
            node.bundles().uninstall("org.example.byhand");
            other.bundles().follow();
            assertThat(other.running()).containsExactly(NAME + " 1.1.0");
        }
    }

    @Test
    void whatAFileBroughtGoesWhenTheFileWasRemovedWhileNoServerRan() throws Exception {
        node.drop(FILE, NAME, "1.0.0");
        node.close();
        node.lose(FILE);
        node = new Node(folder.resolve("node"), store.store());
        assertThat(node.running()).isEmpty();
    }
}
