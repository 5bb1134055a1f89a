package org.seraicrm.platform.cards.internal.lists;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Sight;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.security.User;

/** The fields of a list by the names that conditions and orders call them by. */
public record ListFields(Map<String, ListField> byName) {

    private static final String OWN = "value.";
    /** Before the names of what clients have, in the ids that rights are given by and in lists of their cards. */
    private static final String BUILT_IN = "client.";

    private static final Map<String, ListField> COMMON = Map.of(
            "id", ListField.of(Holds.ROW, "id"),
            "responsible", ListField.of(Holds.USER, "responsible"),
            "created", ListField.of(Holds.MOMENT, "created"),
            "changed", new ListField(Holds.MOMENT, "changed", Order.RECENCY, Map.of()),
            "lastContact", ListField.of(Holds.MOMENT, "lastContact"),
            "due", ListField.of(Holds.DAY, "due"));

    private static final ListFields CLIENTS = new ListFields(with(
            COMMON,
            Map.of(
                    "name",
                    new ListField(Holds.TEXT, "name", "name", Map.of()),
                    "kind",
                    ListField.choosing(
                            "kind",
                            ListField.itself(Stream.of(ClientKind.values())
                                    .map(Enum::name)
                                    .toList())),
                    "phone",
                    ListField.of(Holds.TEXT, "phone"),
                    "email",
                    ListField.of(Holds.TEXT, "email"),
                    "messenger",
                    ListField.of(Holds.TEXT, "messenger"),
                    "site",
                    ListField.of(Holds.TEXT, "site"),
                    "address",
                    ListField.of(Holds.TEXT, "address"),
                    "persons",
                    ListField.of(Holds.TEXT, "persons"),
                    "position",
                    ListField.of(Holds.TEXT, "position"),
                    "completeness",
                    ListField.of(Holds.NUMBER, "completeness"))));

    /** What is seen only by who sees these, where the name alone doesn't tell. */
    private static final Map<String, Set<ClientField>> TOLD_BY = Map.of(
            "persons",
            Set.of(ClientField.PERSON),
            "position",
            Set.of(ClientField.PERSON),
            "completeness",
            Set.of(
                    ClientField.PHONE,
                    ClientField.EMAIL,
                    ClientField.ADDRESS,
                    ClientField.PERSON,
                    ClientField.RESPONSIBLE));

    /** What lists of cards leave out of clients: cards have their own, or it changes without them. */
    private static final Set<String> NOT_ON_CARDS = Set.of("id", "name", "lastContact", "due");

    private static final ListFields TODOS = new ListFields(Map.of(
            "id", ListField.of(Holds.ROW, "id"),
            "created", ListField.of(Holds.MOMENT, "created"),
            "assignee", ListField.of(Holds.USER, "assignee"),
            "due", ListField.of(Holds.DAY, "due"),
            "done", ListField.of(Holds.FLAG, "done"),
            "doneAt", ListField.of(Holds.MOMENT, "doneAt")));

    public ListFields {
        byName = Map.copyOf(byName);
    }

    /** Of clients, as somebody sees their form. */
    public static ListFields ofClients(Module form) {
        Map<String, ListField> fields = with(CLIENTS.byName(), own(form.setup()));
        fields.keySet().removeIf(name -> hides(form.sight(), name));
        return new ListFields(fields);
    }

    private static boolean hides(Sight sight, String name) {
        return sight.hidden().contains(BUILT_IN + name)
                || TOLD_BY.getOrDefault(name, Set.of()).stream()
                        .anyMatch(field -> sight.hidden().contains(field.id()));
    }

    /** Of to-dos. */
    public static ListFields ofTodos() {
        return TODOS;
    }

    /** Those of the clients of cards, by the names that lists of cards call them by. */
    private static Map<String, ListField> ofTheirClients(Module form) {
        Map<String, ListField> fields = new HashMap<>();
        ofClients(form).byName().forEach((name, field) -> {
            if (!NOT_ON_CARDS.contains(name)) {
                fields.put(BUILT_IN + name, field.under(BUILT_IN));
            }
        });
        return fields;
    }

    /** Name under which a card is indexed by something of its client. */
    public static String ofClient(String indexed) {
        return BUILT_IN + indexed;
    }

    /**
     * Of a list by its name, if there is such a list for the actor.
     *
     * @param list the text form of a module's id, or {@link SavedView#CLIENTS}
     */
    public static Optional<ListFields> of(Actor actor, String list, Modules modules) {
        return list.equals(SavedView.CLIENTS)
                ? Optional.of(ofClients(modules.clients(actor)))
                : modules.on(actor).stream()
                        .filter(module -> module.id().text().equalsIgnoreCase(list))
                        .findFirst()
                        .map(module -> ofCards(actor, module, modules));
    }

    /** Of a module's cards, and of their clients as somebody sees them. */
    public static ListFields ofCards(Actor actor, Module module, Modules modules) {
        ListFields own = ofCards(module.setup());
        return CardList.tellsOfClients(actor, module)
                ? new ListFields(with(ofTheirClients(modules.clients(actor)), own.byName()))
                : own;
    }

    /** What cards themselves hold. */
    static ListFields ofCards(ModuleSetup setup) {
        List<String> statuses = setup.statuses().map(Status::id).toList();
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        setup.groups()
                .forEach(group -> groups.put(
                        group.id(),
                        group.statuses().stream()
                                .map(Status::id)
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
        return new ListFields(with(
                with(COMMON, own(setup)),
                Map.of(
                        "title", ListField.of(Holds.TEXT, "title"),
                        "status", ListField.choosing("status", ListField.itself(statuses)),
                        "group", ListField.choosing("status", groups),
                        "leftFrom", ListField.choosing("leftFrom", ListField.itself(statuses)),
                        "client", new ListField(Holds.CLIENT, "client", "clientName", Map.of()))));
    }

    private static Map<String, ListField> own(ModuleSetup setup) {
        return setup.fields().stream().collect(Collectors.toMap(field -> CardList.FIELD + field.id(), ListField::own));
    }

    private static Map<String, ListField> with(Map<String, ListField> some, Map<String, ListField> others) {
        Map<String, ListField> both = new HashMap<>(some);
        both.putAll(others);
        return both;
    }

    /** Name under which a module's field is indexed. */
    public static String own(String field) {
        return OWN + field;
    }

    /** Name under which the currency of a sum is indexed. */
    public static String currency(String indexed) {
        return indexed + ".currency";
    }

    Optional<ListField> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * What a list is sorted by; the latest changed first when there is no such field.
     *
     * @param users the company's, by name
     */
    public Order order(String sort, Supplier<List<User>> users) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        return field(name)
                .map(field -> new Order(sorted(name, field), descending, ranks(field, users)))
                .orElseGet(Order::newest);
    }

    private static List<String> ranks(ListField field, Supplier<List<User>> users) {
        return field.holds() == Holds.USER
                ? users.get().stream().map(user -> user.id().text()).toList()
                : field.ranks();
    }

    private static String sorted(String name, ListField field) {
        return name.equals("title") || name.equals("name") ? Order.TITLE : field.words();
    }
}
