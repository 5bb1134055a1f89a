package org.seraicrm.platform.security.internal;

class PostgresKeysAndResetsTest extends KeysAndResetsContract {

    PostgresKeysAndResetsTest() {
        super(Databases.POSTGRESQL);
    }
}
