package org.seraicrm.platform.security.internal;

class PostgresSecondFactorTest extends SecondFactorContract {

    PostgresSecondFactorTest() {
        super(Databases.POSTGRESQL);
    }
}
