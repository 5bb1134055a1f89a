package org.seraicrm.platform.kernel;

/** The surface that a request came through; kept with every event. */
public enum Door {
    BROWSER,
    API,
    CHAT,
    SHELL,
    MAIL,
    WEBHOOK,
    AUTOMATION
}
