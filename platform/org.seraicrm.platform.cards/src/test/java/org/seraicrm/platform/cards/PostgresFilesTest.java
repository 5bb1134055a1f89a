package org.seraicrm.platform.cards;

class PostgresFilesTest extends FilesContract {
    PostgresFilesTest() {
        super(Databases.POSTGRESQL);
    }
}
