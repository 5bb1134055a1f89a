package org.seraicrm.email.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.seraicrm.email.Mail;
import org.seraicrm.email.internal.camel.CamelParts;
import org.seraicrm.email.internal.jpa.FileRow;
import org.seraicrm.email.internal.jpa.FolderRow;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.email.internal.jpa.TemplateRow;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.SetChannel;
import org.seraicrm.platform.integration.local.LocalIntegration;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
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
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.store.internal.database.DatabaseSettings;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.local.InMemoryCompanies;
import org.seraicrm.platform.testkit.local.InMemoryPeople;

/** A company with a module, and all of this bundle over a real database, index and Camel. */
final class Firm implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");
    static final List<Duration> PAUSES = List.of(Duration.ofMillis(1), Duration.ofMillis(1));

    final CompanyId id = CompanyId.next();
    final Staff staff = new Staff();
    final Actor anna = staff.add(actor(Role.ADMINISTRATOR));
    final LocalStore store;
    final LocalModules modules;
    final LocalCards cards;
    final LocalIntegration integration;
    final CamelParts camel;
    final StoredMails mails;
    final StoredFiles files;
    final Inbox inbox;
    final ModuleId module;

    Firm(Path folder) {
        Class<?>[] entities = Stream.of(LocalModules.ENTITIES, LocalCards.ENTITIES, LocalIntegration.ENTITIES)
                .flatMap(Stream::of)
                .toArray(Class<?>[]::new);
        store = LocalStore.open(
                DatabaseSettings.derby(folder.resolve("db")),
                Clock.systemUTC(),
                List.of(
                        LocalStore.platform(entities).get(0),
                        LocalStore.unit(Rows.UNIT, MailRow.class, FileRow.class, FolderRow.class, TemplateRow.class)));
        modules = new LocalModules(store.store());
        modules.contribute(Firm.class);
        modules.contribute(Rows.class);
        Company company = new Company(id, "Levél Kft.", ZONE, Currency.getInstance("HUF"), "HU", new Locale("hu"));
        InMemoryCompanies companies = new InMemoryCompanies(List.of(company));
        InMemoryPeople people = people();
        cards = new LocalCards(store, modules, companies, people, folder.resolve("index"));
        integration = new LocalIntegration(store, modules, new OpenBox());
        Sight sight = new Sight(cards.cards(), cards.clients(), modules.modules());
        Filing filing = new Filing(store.store(), modules.actions(), staff, cards.clients(), integration.channels());
        inbox = new Inbox(store.store(), companies, filing);
        camel = new CamelParts(integration.context(), inbox);
        mails = new StoredMails(store.store(), sight);
        files = new StoredFiles(store.store());
        modules.add(new FilingHandlers(cards.cards(), sight));
        modules.add(new SendingHandlers(
                integration.channels(),
                cards.clients(),
                cards.cards(),
                people,
                sight,
                new Attachments(cards.files()),
                cards.wording(),
                camel.outbox()));
        modules.add(new MailReach());
        TemplateRows templates = new TemplateRows(companies, modules.texts());
        modules.add(new MailTemplateReach(templates));
        modules.add(new TemplateHandlers(templates, cards.wording(), modules.modules()));
        modules.add(new TemplateSending(
                new StoredTemplates(store.store(), templates, cards.cards(), cards.clients()),
                new Filling(cards.wording(), companies)));
        integration.add(camel.route(new Postman(store.store(), integration.channels(), camel.servers(), PAUSES)));
        integration.add(new MailboxKind(staff, camel.servers()));
        store.add(new ClientMails(store.store()));
        store.add(new MailRound(store.store(), camel.outbox(), filing));
        module = perform(new CreateModule("matters", Optional.empty()));
    }

    private InMemoryPeople people() {
        InMemoryPeople people = new InMemoryPeople();
        people.add(new User(
                anna.user(),
                "Szabó",
                "Anna",
                "anna@firm.example",
                Locale.ENGLISH,
                Role.ADMINISTRATOR,
                "${userName}\nLevél Kft., +36 1 234 5678",
                true,
                Set.of()));
        return people;
    }

    Actor actor(Role role) {
        return new Actor(id, UserId.next(), role, Set.of(), Locale.ENGLISH, ZONE, Door.API);
    }

    <R> R perform(Action<R> action) {
        return modules.actions().perform(anna, action).orRefuse();
    }

    ChannelId mailbox(Map<String, ?> settings) {
        Map<String, JsonNode> json = new HashMap<>();
        settings.forEach((name, value) -> json.put(name, Json.mapper().valueToTree(value)));
        return perform(SetChannel.of("mailbox", "Office", json));
    }

    ClientId client(String name, String email) {
        return client(name, email, Optional.empty());
    }

    ClientId client(String name, String email, Optional<UserId> responsible) {
        return perform(new CreateClient(
                ClientKind.PERSON,
                name,
                Optional.of(List.of(ContactPoint.of(ContactPoint.Kind.EMAIL, email))),
                Optional.empty(),
                Optional.empty(),
                responsible));
    }

    CardId card(ClientId client) {
        return perform(
                new OpenCard(module, client, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    List<Entry> history(ClientId client) {
        return cards.histories().of(anna, client, Optional.empty(), 100);
    }

    List<Mail> journal() {
        return mails.journal(anna, Set.of(), Optional.empty(), 100);
    }

    /** The newest letter with a subject, when it is there and in a state. */
    Mail await(String subject, org.seraicrm.email.MailState state) {
        eventually(() -> journal().stream().anyMatch(mail -> mail.subject().equals(subject) && mail.state() == state));
        return journal().stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .flatMap(mail -> mails.find(anna, mail.id()))
                .orElseThrow();
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        integration.close();
        camel.close();
        cards.close();
        store.close();
    }
}
