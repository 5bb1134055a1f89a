package org.seraicrm.webhooks.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.SetChannel;
import org.seraicrm.platform.integration.local.LocalIntegration;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.local.InMemoryCompanies;
import org.seraicrm.platform.testkit.local.InMemoryPeople;
import org.seraicrm.webhooks.internal.camel.CamelParts;
import org.seraicrm.webhooks.internal.jpa.DeliveryRow;
import org.seraicrm.webhooks.internal.jpa.ReceiverRow;

/** A company with a module "deals", and all of this bundle over a real database, index and Camel. */
public final class Shop implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");
    static final List<Duration> PAUSES = List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));

    final CompanyId id = CompanyId.next();
    final Staff staff = new Staff();
    public final Actor anna = staff.add(actor(Role.ADMINISTRATOR));
    public final LocalModules modules;
    public final LocalCards cards;
    public final Hooks hooks = new Hooks();
    public final CamelParts camel;
    final LocalStore store;
    final LocalIntegration integration;
    final StoredDeliveries deliveries;
    final ModuleId deals;

    public Shop(Path folder) {
        Class<?>[] entities = Stream.of(LocalModules.ENTITIES, LocalCards.ENTITIES, LocalIntegration.ENTITIES)
                .flatMap(Stream::of)
                .toArray(Class<?>[]::new);
        store = LocalStore.open(
                DatabaseSettings.derby(folder.resolve("db")),
                Clock.systemUTC(),
                List.of(
                        LocalStore.platform(entities).get(0),
                        LocalStore.unit(Rows.UNIT, DeliveryRow.class, ReceiverRow.class)));
        modules = new LocalModules(store.store());
        modules.contribute(Shop.class);
        modules.contribute(Rows.class);
        Company company = new Company(id, "Bolt Kft.", ZONE, Currency.getInstance("HUF"), "HU", Locale.ENGLISH);
        InMemoryCompanies companies = new InMemoryCompanies(List.of(company));
        cards = new LocalCards(store, modules, companies, new InMemoryPeople(), folder.resolve("index"));
        integration = new LocalIntegration(store, modules, new OpenBox());
        deals = perform(new CreateModule("deals", Optional.empty()));
        camel = new CamelParts(integration.context());
        incoming(companies);
        deliveries = new StoredDeliveries(store.store());
        outgoing();
    }

    private void incoming(InMemoryCompanies companies) {
        modules.add(new LeadHandlers(cards.clients(), cards.cards(), modules.modules()));
        LeadIntake intake = new LeadIntake(modules.actions(), staff, companies, modules.modules(), modules.texts());
        integration.add(camel.hooks(intake));
        integration.add(new HookKind(hooks, staff, modules.modules()));
    }

    private void outgoing() {
        Sights sights = new Sights(staff, cards.histories());
        Deliverer deliverer =
                new Deliverer(store.store(), store.log(), integration.channels(), sights, camel.sender(), PAUSES);
        integration.add(camel.deliveries(deliverer));
        integration.add(new SubscriptionKind(staff, camel.sender()));
        modules.add(new WebhookActions(camel.lane()));
        modules.add(new DeliveryReach());
        store.add(new Dispatch(store.store(), integration.channels(), sights, camel.lane()));
        store.add(new DeliveryRound(store.store(), camel.lane()));
    }

    Actor actor(Role role) {
        return new Actor(id, UserId.next(), role, Set.of(), Locale.ENGLISH, ZONE, Door.API);
    }

    public <R> R perform(Action<R> action) {
        return modules.actions().perform(anna, action).orRefuse();
    }

    public Channels channels() {
        return integration.channels();
    }

    /** A channel that is open, and its generated field. */
    public ChannelId channel(String kind, Map<String, ?> settings) {
        Map<String, JsonNode> json = new java.util.HashMap<>();
        settings.forEach((name, value) -> json.put(name, Json.mapper().valueToTree(value)));
        return perform(SetChannel.of(kind, kind, json));
    }

    public String generated(ChannelId channel, String field) {
        return integration.channels().generated(anna, channel, field).orElseThrow();
    }

    public String hook(String way, Map<String, ?> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("way", way);
        settings.putIfAbsent("user", anna.user().text());
        settings.putIfAbsent("module", deals.text());
        ChannelId channel = channel("webhook-in", settings);
        String address = generated(channel, "address");
        eventually(() -> hooks.at(address).isPresent());
        return address;
    }

    public String secret(String address) {
        return secret("webhook-in", hooks.at(address).orElseThrow().id());
    }

    public String secret(String kind, ChannelId channel) {
        return integration.channels().open(id, kind).stream()
                .filter(open -> open.id().equals(channel))
                .findFirst()
                .orElseThrow()
                .settings()
                .required("secret");
    }

    public static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        camel.close();
        integration.close();
        cards.close();
        store.close();
    }
}
