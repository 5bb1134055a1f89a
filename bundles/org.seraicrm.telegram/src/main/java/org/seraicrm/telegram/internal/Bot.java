package org.seraicrm.telegram.internal;

import java.util.concurrent.Semaphore;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.CompanyId;

/**
 * A bot at work on this node.
 *
 * @param webhook whether updates come by webhook instead of being asked for
 * @param bell a permit wakes what sends its messages
 */
public record Bot(OpenChannel channel, BotApi api, boolean webhook, Semaphore bell) {

    public ChannelId id() {
        return channel.id();
    }

    public CompanyId company() {
        return channel.company();
    }

    /** An update was taken in; its answer waits to be sent. */
    public void answered() {
        bell.release();
    }

    /** The outbox's address of one of its chats. */
    String address(long chat) {
        return addresses() + chat;
    }

    /** What all its addresses begin with. */
    String addresses() {
        return id().text() + "/";
    }
}
