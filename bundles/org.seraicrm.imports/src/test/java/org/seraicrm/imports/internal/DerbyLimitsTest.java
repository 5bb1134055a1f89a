package org.seraicrm.imports.internal;

class DerbyLimitsTest extends LimitsContract {
    DerbyLimitsTest() {
        super(Databases.DERBY);
    }
}
