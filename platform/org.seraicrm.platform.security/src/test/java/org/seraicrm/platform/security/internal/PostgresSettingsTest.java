package org.seraicrm.platform.security.internal;

class PostgresSettingsTest extends SettingsContract {

    PostgresSettingsTest() {
        super(Databases.POSTGRESQL);
    }
}
