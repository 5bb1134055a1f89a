package org.seraicrm.telegram;

import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Joins an account to the actor; performed by the bot when the link is confirmed in Telegram, refused through any other
 * door.
 *
 * @param channel the bot, in text form
 * @param code of the link
 * @param account Telegram's id of the account
 */
@ActionName(
        value = "telegram.confirm",
        surfaces = {})
public record ConfirmTelegram(
        @Text(max = 13) String channel, @Text(max = 64) String code, long account) implements Action<Long> {

    /** The bot. */
    public ChannelId bot() {
        return ChannelId.of(channel);
    }

    @Override
    public String toString() {
        return "ConfirmTelegram[" + channel + "]";
    }
}
