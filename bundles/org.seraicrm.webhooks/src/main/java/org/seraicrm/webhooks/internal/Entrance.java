package org.seraicrm.webhooks.internal;

import org.seraicrm.webhooks.Lead;

/** Where messages that are believed are handed in. */
public interface Entrance {

    /**
     * Has a message taken in, and waits until it is kept.
     *
     * @throws org.seraicrm.platform.kernel.Refusal as {@link LeadIntake#take}; {@code UNAVAILABLE webhook.unavailable} for
     *     everything unforeseen
     */
    Lead take(Hook hook, HookRequest request);
}
