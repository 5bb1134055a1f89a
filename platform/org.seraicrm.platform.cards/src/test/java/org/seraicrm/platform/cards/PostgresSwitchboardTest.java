package org.seraicrm.platform.cards;

class PostgresSwitchboardTest extends SwitchboardContract {
    PostgresSwitchboardTest() {
        super(Databases.POSTGRESQL);
    }
}
