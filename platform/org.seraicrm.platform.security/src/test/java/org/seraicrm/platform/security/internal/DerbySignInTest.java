package org.seraicrm.platform.security.internal;

class DerbySignInTest extends SignInContract {

    DerbySignInTest() {
        super(Databases.DERBY);
    }
}
