package org.seraicrm.platform.integration.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.DeadLetterId;
import org.seraicrm.platform.integration.DeadLetters;
import org.seraicrm.platform.integration.Routes;
import org.seraicrm.platform.integration.internal.camel.CamelHost;
import org.seraicrm.platform.integration.internal.camel.CamelRoutes;
import org.seraicrm.platform.integration.internal.jpa.ChannelRow;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** The parts of this bundle, wired; without a container. Any thread. */
public final class IntegrationRuntime implements AutoCloseable {

    private final ChannelKinds kinds = new ChannelKinds();
    private final StoredDeadLetters letters;
    private final CamelHost camel;
    private final StoredChannels channels;
    private final ChannelSupervisor supervisor;
    private final Rounds rounds;
    private final List<ActionHandlers> handlers;
    private final List<TimedWork> work;

    /**
     * @param guard is told of bundles whose routes flood
     * @param node identity of this node, the same after a restart
     * @param firstPause before a message that failed in a route is tried again
     */
    public IntegrationRuntime(
            Store store, SecretBox box, ModuleGuard guard, Clock clock, long node, Duration firstPause) {
        Sealing sealing = new Sealing(box);
        letters = new StoredDeadLetters(store);
        camel = new CamelHost(letters, guard, firstPause);
        channels = new StoredChannels(store, kinds, sealing, new ChannelReports(store, clock));
        supervisor = new ChannelSupervisor(store, kinds, channels, clock, node);
        rounds = new Rounds(supervisor::round);
        handlers = List.of(new ChannelActions(kinds, sealing, rounds::wake), new DeadLetterActions());
        work = List.of(
                new ChannelTest(store, channels),
                new DeadLetterReplay(
                        store, sending -> camel.send(sending.company(), sending.endpoint(), sending.content())));
    }

    /** Lets channels work from now on. */
    public void start() {
        rounds.start();
    }

    public Channels channels() {
        return channels;
    }

    public DeadLetters deadLetters() {
        return letters;
    }

    public Routes routes() {
        return new CamelRoutes(camel.context());
    }

    public CamelContext context() {
        return camel.context();
    }

    public List<ActionHandlers> handlers() {
        return handlers;
    }

    public List<TimedWork> work() {
        return work;
    }

    /** What the pipeline asks of ids. */
    public List<Reach<?>> reach() {
        return List.of(
                new RowReach<>(ChannelId.class, ChannelRow.class),
                new RowReach<>(DeadLetterId.class, DeadLetterRow.class));
    }

    public void add(ChannelKind kind) {
        kinds.add(kind);
        rounds.wake();
    }

    public void remove(ChannelKind kind) {
        kinds.remove(kind);
        supervisor.gone(kind);
    }

    /** @param owner the module kind whose they are, or else the bundle */
    public void add(RoutesBuilder routes, String owner) {
        camel.add(routes, owner);
    }

    public void remove(RoutesBuilder routes) {
        camel.remove(routes);
    }

    public void add(String scheme, Component component) {
        camel.add(scheme, component);
    }

    public void removeComponent(String scheme) {
        camel.removeComponent(scheme);
    }

    /** Looks after the channels soon: somebody changed one. */
    public void wake() {
        rounds.wake();
    }

    @Override
    public void close() {
        rounds.close();
        supervisor.close();
        camel.close();
    }
}
