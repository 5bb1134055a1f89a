package org.seraicrm.platform.store;

class PostgresTimedWorkTest extends TimedWorkContract {

    PostgresTimedWorkTest() {
        super(TestServer.POSTGRES);
    }
}
