package org.seraicrm.platform.store;

class PostgresEventTest extends EventContract {

    PostgresEventTest() {
        super(TestServer.POSTGRES);
    }
}
