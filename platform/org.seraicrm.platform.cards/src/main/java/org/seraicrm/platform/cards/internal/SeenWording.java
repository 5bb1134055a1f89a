package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.cards.wording.Placeholder.About;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;

/** Placeholders filled from what the actor sees. Any thread. */
final class SeenWording implements Wording {

    private static final String OF_CARD = "value.";
    private static final String OF_CLIENT = "client.";
    private static final List<String> CLIENT =
            List.of("greeting", "clientName", "contactName", "clientPhone", "clientEmail", "clientAddress");
    /** What holds them, where that may be hidden. */
    private static final Map<String, ClientField> HELD = Map.of(
            "contactName", ClientField.PERSON,
            "clientPhone", ClientField.PHONE,
            "clientEmail", ClientField.EMAIL,
            "clientAddress", ClientField.ADDRESS);

    private static final List<String> CARD = List.of("title", "card", "status", "moduleName", "responsible");
    private static final List<String> SENDER = List.of("userName", "userPosition", "userEmail", "company", "today");

    /** Of who has written none. */
    private static final String SIGNATURE = Placeholder.written("userName") + "\n" + Placeholder.written("company");

    private final Modules modules;
    private final Cards cards;
    private final Clients clients;
    private final Companies companies;
    private final People people;
    private final Texts texts;
    private final FieldWords fields;

    SeenWording(Modules modules, Cards cards, Clients clients, Companies companies, People people, Texts texts) {
        this.modules = modules;
        this.cards = cards;
        this.clients = clients;
        this.companies = companies;
        this.people = people;
        this.texts = texts;
        this.fields = new FieldWords(people, texts);
    }

    /** Values by name; what is empty is left out. */
    private static final class Words extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1;

        void add(String name, String value) {
            if (!value.isBlank()) {
                put(name, value.strip());
            }
        }

        void add(String name, Optional<String> value) {
            value.ifPresent(some -> add(name, some));
        }
    }

    @Override
    public List<Placeholder> placeholders(Actor actor, Collection<ModuleId> of) {
        Map<String, Placeholder> all = new LinkedHashMap<>();
        Veil veil = modules.clients(actor).veil();
        own(
                all,
                actor,
                About.CLIENT,
                CLIENT.stream().filter(name -> seen(name, veil)).toList());
        fields(all, actor, About.CLIENT, OF_CLIENT, modules.clients(actor));
        own(all, actor, About.CARD, CARD);
        Predicate<Module> wanted = module -> of.isEmpty() || of.contains(module.id());
        Map<String, Set<String>> from = new HashMap<>();
        modules.on(actor).stream().filter(wanted).forEach(module -> {
            fields(all, actor, About.CARD, OF_CARD, module);
            String name = module.name().in(actor.language());
            module.setup()
                    .fields()
                    .forEach(field -> from.computeIfAbsent(OF_CARD + field.id(), any -> new LinkedHashSet<>())
                            .add(name));
        });
        own(all, actor, About.SENDER, SENDER);
        return distinct(all.values(), from);
    }

    /** Those of several modules that are called alike are told apart by their modules. */
    private static List<Placeholder> distinct(Collection<Placeholder> all, Map<String, Set<String>> from) {
        Map<String, Long> alike = all.stream()
                .filter(each -> each.about() == About.CARD)
                .collect(Collectors.groupingBy(Placeholder::label, Collectors.counting()));
        return all.stream()
                .map(each -> from.containsKey(each.name()) && alike.getOrDefault(each.label(), 0L) > 1
                        ? new Placeholder(
                                each.name(),
                                each.about(),
                                each.label() + " – " + String.join(", ", from.get(each.name())))
                        : each)
                .toList();
    }

    private static boolean seen(String name, Veil veil) {
        return Optional.ofNullable(HELD.get(name))
                .map(ClientField::id)
                .filter(veil::hides)
                .isEmpty();
    }

    private void own(Map<String, Placeholder> all, Actor actor, About about, List<String> names) {
        names.forEach(name ->
                all.put(name, new Placeholder(name, about, texts.text(actor.language(), "wording." + name))));
    }

    private static void fields(Map<String, Placeholder> all, Actor actor, About about, String of, Module module) {
        module.setup()
                .fields()
                .forEach(field -> all.putIfAbsent(
                        of + field.id(),
                        new Placeholder(of + field.id(), about, field.label().in(actor.language()))));
    }

    @Override
    public Optional<Map<String, String>> of(Actor actor, Locale language, CardId id) {
        return cards.find(actor, id).map(card -> {
            Words words = new Words();
            clients.find(actor, card.client()).ifPresent(client -> client(words, actor, language, client));
            card(words, actor, language, card);
            sender(words, actor, language);
            return words;
        });
    }

    @Override
    public Optional<Map<String, String>> of(Actor actor, Locale language, ClientId id) {
        return clients.find(actor, id).map(client -> {
            Words words = new Words();
            client(words, actor, language, client);
            sender(words, actor, language);
            return words;
        });
    }

    @Override
    public Optional<String> signature(Actor actor) {
        return people.user(actor, actor.user()).map(user -> {
            Words words = new Words();
            sender(words, actor, user.language());
            return (user.signature().isBlank() ? SIGNATURE : user.signature())
                    .strip()
                    .lines()
                    .flatMap(line -> filled(line, words))
                    .collect(Collectors.joining("\n"));
        });
    }

    /** Nothing of a line that has nothing to say; a name that means nothing stays as it was typed. */
    private static Stream<String> filled(String line, Map<String, String> words) {
        String filled = Placeholder.replaced(
                line, name -> words.getOrDefault(name, SENDER.contains(name) ? "" : Placeholder.written(name)));
        return filled.isBlank() && !line.isBlank() ? Stream.empty() : Stream.of(filled);
    }

    private void client(Words words, Actor actor, Locale language, Client client) {
        Optional<String> contact = contact(client);
        words.add("greeting", greeting(language, client, contact));
        words.add("clientName", client.name());
        words.add("contactName", contact);
        words.add(
                "clientPhone",
                client.first(ContactPoint.Kind.PHONE).map(point -> point.shown().orElse(point.value())));
        words.add("clientEmail", client.first(ContactPoint.Kind.EMAIL).map(ContactPoint::value));
        words.add("clientAddress", client.addresses().stream().findFirst().map(Address::text));
        values(words, actor, language, OF_CLIENT, modules.clients(actor), client.values());
    }

    /** Whoever decides, else the first. */
    private static Optional<String> contact(Client client) {
        return client.persons().stream()
                .filter(ContactPerson::decisionMaker)
                .findFirst()
                .or(() -> client.persons().stream().findFirst())
                .map(ContactPerson::name);
    }

    private String greeting(Locale language, Client client, Optional<String> contact) {
        Optional<String> person = client.kind() == ClientKind.PERSON
                ? Optional.of(client.name())
                : contact.filter(name -> !name.isBlank());
        return person.map(name -> texts.text(language, "wording.dear.person", Map.of("name", name)))
                .orElseGet(() -> texts.text(language, "wording.dear.everybody"));
    }

    private void card(Words words, Actor actor, Locale language, Card card) {
        words.add("title", card.title());
        words.add("card", card.id().text());
        words.add("responsible", card.responsible().flatMap(user -> fields.user(actor, language, user)));
        modules.on(actor, card.module()).ifPresent(module -> {
            words.add("moduleName", module.name().in(language));
            words.add(
                    "status",
                    module.setup()
                            .status(card.status())
                            .map(status -> status.label().in(language)));
            values(words, actor, language, OF_CARD, module, card.values());
        });
    }

    /** Of fields the actor sees; the others aren't in the module as it is asked for. */
    private void values(
            Words words, Actor actor, Locale language, String of, Module module, Map<String, JsonNode> values) {
        for (Field field : module.setup().fields()) {
            Optional.ofNullable(values.get(field.id()))
                    .filter(value -> !value.isNull())
                    .ifPresent(value -> words.add(of + field.id(), fields.of(actor, language, field, value)));
        }
    }

    private void sender(Words words, Actor actor, Locale language) {
        people.user(actor, actor.user()).ifPresent(user -> {
            words.add("userName", user.name(language));
            words.add("userPosition", user.position());
            words.add("userEmail", user.email());
        });
        words.add("company", companies.of(actor).name());
        words.add("today", FieldWords.day(language, LocalDate.now(actor.zone())));
    }
}
