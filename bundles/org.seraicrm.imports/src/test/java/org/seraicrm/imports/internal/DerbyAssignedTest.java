package org.seraicrm.imports.internal;

class DerbyAssignedTest extends AssignedContract {
    DerbyAssignedTest() {
        super(Databases.DERBY);
    }
}
