package org.seraicrm.platform.security.internal;

class DerbyProfileTest extends ProfileContract {

    DerbyProfileTest() {
        super(Databases.DERBY);
    }
}
