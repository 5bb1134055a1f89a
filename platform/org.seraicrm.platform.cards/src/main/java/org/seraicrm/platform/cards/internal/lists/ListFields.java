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
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.search.Order;
import org.seraicrm.platform.security.User;

/** The fields of a list by the names that conditions and orders call them by. */
public record ListFields(Map<String, ListField> byName) {

    private static final String OWN = "value.";
    /** Before the names of what every client has, in the ids that rights are given by. */
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
                    "address",
                    ListField.of(Holds.TEXT, "address"))));

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
        fields.keySet().removeIf(name -> form.sight().hidden().contains(BUILT_IN + name));
        return new ListFields(fields);
    }

    /** Of to-dos. */
    public static ListFields ofTodos() {
        return TODOS;
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
                        .map(module -> ofCards(module.setup()));
    }

    /** Of a module's cards. */
    public static ListFields ofCards(ModuleSetup setup) {
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
