package org.seraicrm.email.internal;

import org.junit.jupiter.api.Test;
import org.seraicrm.platform.testkit.local.BundleTexts;

class TextsTest {

    @Test
    void everythingIsSaidInEveryLanguage() {
        new BundleTexts(Rows.class).assertSameInEveryLanguage();
    }
}
