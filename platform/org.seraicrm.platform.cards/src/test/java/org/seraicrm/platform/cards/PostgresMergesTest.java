package org.seraicrm.platform.cards;

class PostgresMergesTest extends MergesContract {
    PostgresMergesTest() {
        super(Databases.POSTGRESQL);
    }
}
