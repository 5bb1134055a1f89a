package org.seraicrm.platform.cards;

class DerbyShapedModuleTest extends ShapedModuleContract {
    DerbyShapedModuleTest() {
        super(Databases.DERBY);
    }
}
