package org.seraicrm.platform.cards;

class PostgresDashboardsTest extends DashboardsContract {
    PostgresDashboardsTest() {
        super(Databases.POSTGRESQL);
    }
}
