package org.seraicrm.platform.cards;

class PostgresDuplicatesTest extends DuplicatesContract {
    PostgresDuplicatesTest() {
        super(Databases.POSTGRESQL);
    }
}
