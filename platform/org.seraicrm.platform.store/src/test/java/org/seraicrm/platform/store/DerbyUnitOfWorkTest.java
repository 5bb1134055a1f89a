package org.seraicrm.platform.store;

class DerbyUnitOfWorkTest extends UnitOfWorkContract {

    DerbyUnitOfWorkTest() {
        super(TestServer.DERBY);
    }
}
