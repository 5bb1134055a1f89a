package org.seraicrm.platform.security.internal;

class PostgresPeopleTest extends PeopleContract {

    PostgresPeopleTest() {
        super(Databases.POSTGRESQL);
    }
}
