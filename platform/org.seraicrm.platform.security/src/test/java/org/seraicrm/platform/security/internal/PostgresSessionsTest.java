package org.seraicrm.platform.security.internal;

class PostgresSessionsTest extends SessionsContract {

    PostgresSessionsTest() {
        super(Databases.POSTGRESQL);
    }
}
