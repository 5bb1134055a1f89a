package org.seraicrm.platform.automation.internal.bulk;

class PostgresBulkTest extends BulkContract {
    PostgresBulkTest() {
        super(Databases.POSTGRESQL);
    }
}
