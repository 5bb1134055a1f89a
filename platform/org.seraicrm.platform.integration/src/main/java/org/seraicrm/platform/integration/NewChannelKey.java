package org.seraicrm.platform.integration;

/** A channel's key, shown this once. */
public record NewChannelKey(ChannelId channel, String key) {

    @Override
    public String toString() {
        return "NewChannelKey[" + channel + "]";
    }
}
