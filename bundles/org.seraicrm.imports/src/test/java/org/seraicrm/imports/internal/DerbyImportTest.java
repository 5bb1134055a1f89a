package org.seraicrm.imports.internal;

class DerbyImportTest extends ImportContract {
    DerbyImportTest() {
        super(Databases.DERBY);
    }
}
