package org.seraicrm.platform.cards;

class DerbyFilesTest extends FilesContract {
    DerbyFilesTest() {
        super(Databases.DERBY);
    }
}
