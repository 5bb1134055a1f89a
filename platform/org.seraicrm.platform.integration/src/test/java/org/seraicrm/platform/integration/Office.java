package org.seraicrm.platform.integration;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.seraicrm.platform.integration.internal.IntegrationRuntime;
import org.seraicrm.platform.integration.internal.jpa.ChannelRow;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.store.local.LocalStore;

/** Two companies on one database, with channels. */
final class Office implements AutoCloseable {

    final Actor anna = actor(CompanyId.next(), Role.ADMINISTRATOR);
    final Actor manager = actor(anna.company(), Role.MANAGER);
    final Actor stranger = actor(CompanyId.next(), Role.ADMINISTRATOR);
    final Pigeons pigeons = new Pigeons();
    final LocalStore local;
    final LocalModules modules;
    final IntegrationRuntime integration;

    Office(Path folder) {
        Class<?>[] entities = Stream.concat(
                        Stream.of(LocalModules.ENTITIES), Stream.of(ChannelRow.class, DeadLetterRow.class))
                .toArray(Class<?>[]::new);
        local = LocalStore.derby(folder, entities);
        modules = new LocalModules(local.store());
        integration = node(1);
        integration.handlers().forEach(modules::add);
        integration.reach().forEach(modules::add);
        integration.add(pigeons);
    }

    IntegrationRuntime node(long node) {
        return new IntegrationRuntime(
                local.store(), new LabelledBox(), modules.guard(), Clock.systemUTC(), node, Duration.ofMillis(1));
    }

    private static Actor actor(CompanyId company, Role role) {
        return new Actor(
                company, UserId.next(), role, Set.of(), Locale.ENGLISH, ZoneId.of("Europe/Budapest"), Door.API);
    }

    @Override
    public void close() {
        integration.close();
        local.close();
    }
}
