package org.seraicrm.platform.security.internal;

class DerbySettingsTest extends SettingsContract {

    DerbySettingsTest() {
        super(Databases.DERBY);
    }
}
