package org.seraicrm.imports.internal;

import org.junit.jupiter.api.Test;
import org.seraicrm.platform.testkit.local.BundleTexts;

class TextsTest {

    @Test
    void everythingIsSaidInEveryLanguage() {
        new BundleTexts(Imports.class).assertSameInEveryLanguage();
    }
}
