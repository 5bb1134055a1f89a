package org.seraicrm.platform.cards;

class PostgresShapedModuleTest extends ShapedModuleContract {
    PostgresShapedModuleTest() {
        super(Databases.POSTGRESQL);
    }
}
