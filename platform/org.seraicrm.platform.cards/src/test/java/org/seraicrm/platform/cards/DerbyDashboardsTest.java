package org.seraicrm.platform.cards;

class DerbyDashboardsTest extends DashboardsContract {
    DerbyDashboardsTest() {
        super(Databases.DERBY);
    }
}
