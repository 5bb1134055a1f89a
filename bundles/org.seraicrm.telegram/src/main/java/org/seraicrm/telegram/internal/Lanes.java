package org.seraicrm.telegram.internal;

import java.util.List;
import org.seraicrm.platform.chat.Button;

/** The routes that updates and messages travel. */
public interface Lanes {

    /**
     * Brings an update in; returns when it was taken in, or given up as a dead letter.
     *
     * @throws IllegalStateException when the route in is stopped
     */
    void in(Bot bot, Incoming incoming);

    /** Brings one message out; throws {@link BotFailure} as the Bot API did. */
    void out(Bot bot, long chat, String text, boolean html, List<List<Button>> buttons);
}
