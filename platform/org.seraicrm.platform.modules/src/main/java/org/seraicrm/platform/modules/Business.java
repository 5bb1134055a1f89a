package org.seraicrm.platform.modules;

/** What a company does, as far as it decides which modules it begins with (A219). */
public enum Business {
    RETAIL,
    WHOLESALE,
    ONLINE_SHOP,
    SERVICES
}
