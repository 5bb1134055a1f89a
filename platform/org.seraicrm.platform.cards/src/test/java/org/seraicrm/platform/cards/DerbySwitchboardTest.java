package org.seraicrm.platform.cards;

class DerbySwitchboardTest extends SwitchboardContract {
    DerbySwitchboardTest() {
        super(Databases.DERBY);
    }
}
