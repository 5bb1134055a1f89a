package org.seraicrm.platform.cards;

class DerbySavedViewsTest extends SavedViewsContract {
    DerbySavedViewsTest() {
        super(Databases.DERBY);
    }
}
