package org.seraicrm.platform.security.internal;

class DerbySessionsTest extends SessionsContract {

    DerbySessionsTest() {
        super(Databases.DERBY);
    }
}
