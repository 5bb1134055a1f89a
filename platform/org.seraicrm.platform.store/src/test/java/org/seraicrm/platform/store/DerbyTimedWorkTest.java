package org.seraicrm.platform.store;

class DerbyTimedWorkTest extends TimedWorkContract {

    DerbyTimedWorkTest() {
        super(TestServer.DERBY);
    }
}
