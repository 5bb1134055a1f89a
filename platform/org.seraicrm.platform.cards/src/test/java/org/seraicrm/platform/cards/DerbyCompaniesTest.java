package org.seraicrm.platform.cards;

class DerbyCompaniesTest extends CompaniesContract {
    DerbyCompaniesTest() {
        super(Databases.DERBY);
    }
}
