package org.seraicrm.platform.cards;

class PostgresSavedViewsTest extends SavedViewsContract {
    PostgresSavedViewsTest() {
        super(Databases.POSTGRESQL);
    }
}
