package org.seraicrm.platform.security.internal;

class DerbySecondFactorTest extends SecondFactorContract {

    DerbySecondFactorTest() {
        super(Databases.DERBY);
    }
}
