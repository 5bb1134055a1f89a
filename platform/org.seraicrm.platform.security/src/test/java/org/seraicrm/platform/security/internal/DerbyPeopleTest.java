package org.seraicrm.platform.security.internal;

class DerbyPeopleTest extends PeopleContract {

    DerbyPeopleTest() {
        super(Databases.DERBY);
    }
}
