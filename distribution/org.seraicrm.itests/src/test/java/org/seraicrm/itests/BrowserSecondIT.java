package org.seraicrm.itests;

/** The browser suite's second half. */
class BrowserSecondIT extends BrowserHalf {

    BrowserSecondIT() {
        super(2);
    }
}
