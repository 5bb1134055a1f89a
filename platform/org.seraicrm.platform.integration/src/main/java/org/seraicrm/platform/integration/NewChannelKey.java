package org.seraicrm.platform.integration;

import org.seraicrm.platform.modules.Text;

/**
 * A channel's key, shown this once.
 *
 * @param key kept sealed with the channel, and nowhere else
 */
public record NewChannelKey(
        ChannelId channel, @Text(secret = true) String key) {

    @Override
    public String toString() {
        return "NewChannelKey[" + channel + "]";
    }
}
