package org.seraicrm.platform.automation.internal.bulk;

class DerbyBulkTest extends BulkContract {
    DerbyBulkTest() {
        super(Databases.DERBY);
    }
}
