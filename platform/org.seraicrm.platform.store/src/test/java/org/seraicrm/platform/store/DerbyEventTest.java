package org.seraicrm.platform.store;

class DerbyEventTest extends EventContract {

    DerbyEventTest() {
        super(TestServer.DERBY);
    }
}
