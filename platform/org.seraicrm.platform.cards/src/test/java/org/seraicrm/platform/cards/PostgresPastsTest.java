package org.seraicrm.platform.cards;

class PostgresPastsTest extends PastsContract {
    PostgresPastsTest() {
        super(Databases.POSTGRESQL);
    }
}
