package org.seraicrm.platform.security.internal;

class PostgresSignInTest extends SignInContract {

    PostgresSignInTest() {
        super(Databases.POSTGRESQL);
    }
}
