package org.seraicrm.telegram.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.internal.jdbc.BotTable;
import org.seraicrm.telegram.internal.jpa.Links;

/** Tells users whether a Telegram account works as theirs. Any thread. */
public final class LinkedAccounts {

    /**
     * How a user is linked.
     *
     * @param bot its name in Telegram; empty while none works
     * @param accounts how many accounts of working bots are the user's
     */
    public record Linked(Optional<String> bot, long accounts) {}

    private final Store store;
    private final Channels channels;

    public LinkedAccounts(Store store, Channels channels) {
        this.store = store;
        this.channels = channels;
    }

    /** The actor's own. */
    public Linked of(Actor actor) {
        List<ChannelId> working = channels.open(actor.company(), TelegramKind.ID).stream()
                .map(OpenChannel::id)
                .toList();
        return store.read(
                actor.company(),
                unit -> new Linked(
                        working.stream().findFirst().flatMap(bot -> BotTable.username(unit, bot)),
                        Links.of(unit, actor.user()).stream()
                                .filter(account -> working.contains(account.channel()))
                                .count()));
    }
}
