package org.seraicrm.platform.cards;

class PostgresCompaniesTest extends CompaniesContract {
    PostgresCompaniesTest() {
        super(Databases.POSTGRESQL);
    }
}
