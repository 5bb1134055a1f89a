package org.seraicrm.platform.security.internal;

class DerbyKeysAndResetsTest extends KeysAndResetsContract {

    DerbyKeysAndResetsTest() {
        super(Databases.DERBY);
    }
}
