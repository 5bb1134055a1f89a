package org.seraicrm.platform.security.internal;

class PostgresProfileTest extends ProfileContract {

    PostgresProfileTest() {
        super(Databases.POSTGRESQL);
    }
}
