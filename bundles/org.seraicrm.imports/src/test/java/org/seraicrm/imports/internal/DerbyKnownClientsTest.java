package org.seraicrm.imports.internal;

class DerbyKnownClientsTest extends KnownClientsContract {
    DerbyKnownClientsTest() {
        super(Databases.DERBY);
    }
}
