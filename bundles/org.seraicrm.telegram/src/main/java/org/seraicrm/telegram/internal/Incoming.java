package org.seraicrm.telegram.internal;

import java.util.Optional;

/**
 * An update, as far as it matters: somebody wrote or pressed a button.
 *
 * @param account Telegram's id of the sender, also in groups
 * @param language the sender's, as Telegram knows it; may be empty
 * @param privately whether it was said to the bot alone
 * @param text what was written
 * @param data of the button pressed
 * @param callback what has to be answered
 */
public record Incoming(
        long update,
        long account,
        String language,
        long chat,
        boolean privately,
        Optional<String> text,
        Optional<String> data,
        Optional<String> callback) {

    /** An update that is none of the bot's business. */
    public static Incoming nothing(long update) {
        return new Incoming(update, 0, "", 0, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether there is anything to be answered. */
    public boolean said() {
        return account != 0 && (text.isPresent() || data.isPresent());
    }
}
