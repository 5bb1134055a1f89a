package org.seraicrm.platform.integration.local;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.DeadLetters;
import org.seraicrm.platform.integration.internal.IntegrationRuntime;
import org.seraicrm.platform.integration.internal.jpa.ChannelRow;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.store.local.LocalStore;

/** Channels and Camel over a store, as in the container; what bundles bring is added by hand. */
public final class LocalIntegration implements AutoCloseable {

    /** The entity classes the store must know. */
    public static final Class<?>[] ENTITIES = {ChannelRow.class, DeadLetterRow.class};

    /** Whose routes are that are added here. */
    public static final String OWNER = "sample";

    private final IntegrationRuntime runtime;

    public LocalIntegration(LocalStore local, LocalModules modules, SecretBox box) {
        runtime =
                new IntegrationRuntime(local.store(), box, modules.guard(), Clock.systemUTC(), 1, Duration.ofMillis(1));
        modules.contribute(LocalIntegration.class);
        runtime.handlers().forEach(modules::add);
        runtime.reach().forEach(modules::add);
        runtime.work().forEach(local::add);
        runtime.start();
    }

    public void add(ChannelKind kind) {
        runtime.add(kind);
    }

    public void add(RoutesBuilder routes) {
        runtime.add(routes, OWNER);
    }

    public Channels channels() {
        return runtime.channels();
    }

    public DeadLetters deadLetters() {
        return runtime.deadLetters();
    }

    public CamelContext context() {
        return runtime.context();
    }

    @Override
    public void close() {
        runtime.close();
    }
}
