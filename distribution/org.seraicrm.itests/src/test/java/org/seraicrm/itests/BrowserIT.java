package org.seraicrm.itests;

/** The browser suite's first half, and what only an empty company shows. */
class BrowserIT extends BrowserHalf {

    BrowserIT() {
        super(1);
    }
}
