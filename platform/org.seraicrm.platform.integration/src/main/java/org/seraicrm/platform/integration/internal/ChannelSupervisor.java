package org.seraicrm.platform.integration.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.integration.internal.jdbc.ChannelTable;
import org.seraicrm.platform.integration.internal.jdbc.ChannelTable.Wanted;
import org.seraicrm.platform.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the channels work that are to work: those enabled whose kind is installed, and that this node leads where only one
 * node may. One thread at a time is in here.
 */
final class ChannelSupervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelSupervisor.class);
    private static final Duration LEAD = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private record Working(Wanted wanted, ChannelKind kind, AutoCloseable work) {}

    private record Failing(Wanted wanted, Duration pause, Instant again) {}

    private final Store store;
    private final ChannelKinds kinds;
    private final StoredChannels channels;
    private final Clock clock;
    private final long node;
    private final Map<ChannelId, Working> working = new HashMap<>();
    private final Map<ChannelId, Failing> failing = new HashMap<>();

    ChannelSupervisor(Store store, ChannelKinds kinds, StoredChannels channels, Clock clock, long node) {
        this.store = store;
        this.kinds = kinds;
        this.channels = channels;
        this.clock = clock;
        this.node = node;
    }

    /** Compares what works with what is to work, and sees to the difference: first what asks nobody outside. */
    synchronized void round() {
        Map<ChannelId, Wanted> wanted = led();
        List.copyOf(working.values()).stream()
                .filter(at -> !at.wanted().equals(wanted.get(at.wanted().id()))
                        || kinds.find(at.wanted().kind())
                                .filter(kind -> kind == at.kind())
                                .isEmpty())
                .forEach(this::stop);
        failing.keySet().retainAll(wanted.keySet());
        wanted.values().stream()
                .filter(channel -> !working.containsKey(channel.id()))
                .filter(this::due)
                .sorted(Comparator.comparing(channel ->
                        kinds.find(channel.kind()).map(ChannelKind::oneNode).orElse(true)))
                .forEach(this::start);
        channels.allTried();
    }

    /** The wanted channels of installed kinds that are this node's to work. */
    private Map<ChannelId, Wanted> led() {
        return store.server(unit -> {
            Map<ChannelId, Wanted> led = new HashMap<>();
            for (Wanted channel : ChannelTable.wanted(unit)) {
                Optional<ChannelKind> kind = kinds.find(channel.kind());
                if (kind.isPresent() && (!kind.get().oneNode() || ChannelTable.lead(unit, channel.id(), node, LEAD))) {
                    led.put(channel.id(), channel);
                }
            }
            return led;
        });
    }

    private boolean due(Wanted channel) {
        Failing before = failing.get(channel.id());
        return before == null
                || !before.wanted().equals(channel)
                || !before.again().isAfter(clock.instant());
    }

    private void start(Wanted channel) {
        try {
            ChannelKind kind = kinds.find(channel.kind()).orElseThrow();
            OpenChannel open = channels.opened(channel.company(), channel.id()).orElseThrow();
            working.put(channel.id(), new Working(channel, kind, kind.start(open)));
            failing.remove(channel.id());
        } catch (Exception failed) { // edge: a bundle's code
            postpone(channel, failed);
        }
    }

    private void postpone(Wanted channel, Exception failed) {
        LOG.warn("Channel {} ({}) does not start: {}", channel.id(), channel.kind(), failed.toString());
        Failing before = failing.get(channel.id());
        Duration pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        failing.put(channel.id(), new Failing(channel, pause, clock.instant().plus(pause)));
        channels.report(channel.company(), channel.id(), ChannelReports.problem(failed));
    }

    private void stop(Working at) {
        working.remove(at.wanted().id());
        try {
            at.work().close();
        } catch (Exception failed) { // edge: a bundle's code
            LOG.warn(
                    "Channel {} ({}) does not stop cleanly",
                    at.wanted().id(),
                    at.wanted().kind(),
                    failed);
        }
    }

    /** Stops the channels of a kind that goes. */
    synchronized void gone(ChannelKind kind) {
        List.copyOf(working.values()).stream().filter(at -> at.kind() == kind).forEach(this::stop);
    }

    /** Stops all channels and lets other nodes take over at once. */
    @Override
    public synchronized void close() {
        List<Working> all = List.copyOf(working.values());
        all.forEach(this::stop);
        store.server(unit -> {
            all.forEach(at -> ChannelTable.release(unit, at.wanted().id(), node));
            return all.size();
        });
    }
}
