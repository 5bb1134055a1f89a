package org.seraicrm.platform.kernel;

/**
 * The OSGi condition that holds once every bundle that starts with the server had its turn. What acts by itself – events,
 * timed work, channels – waits for it: before, modules and their cards would seem to be gone, and whoever was to be told
 * of them would not be.
 */
public final class Started {

    /** The condition's id. */
    public static final String ID = "serai.started";

    /** Selects it. */
    public static final String TARGET = "(osgi.condition.id=" + ID + ")";

    private Started() {}
}
