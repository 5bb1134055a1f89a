package org.seraicrm.platform.store;

class PostgresUnitOfWorkTest extends UnitOfWorkContract {

    PostgresUnitOfWorkTest() {
        super(TestServer.POSTGRES);
    }
}
