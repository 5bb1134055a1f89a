package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Todos;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.ActionType.Parameter;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** The values that an action's parameter can be chosen from. */
final class FormChoices {

    private static final int MOST = 30;
    private static final int HITS = 8;

    /**
     * One of them.
     *
     * @param value text of the JSON value
     */
    record Choice(String value, String label) {}

    private final Clients clients;
    private final Cards cards;
    private final Todos todos;
    private final Modules modules;
    private final People people;
    private final Texts texts;

    FormChoices(Clients clients, Cards cards, Todos todos, Modules modules, People people, Texts texts) {
        this.clients = clients;
        this.cards = cards;
        this.todos = todos;
        this.modules = modules;
        this.people = people;
        this.texts = texts;
    }

    /** All there are; empty where people have to type first. */
    List<Choice> all(Turn turn, ActionType type, Parameter parameter) {
        Actor actor = turn.actor();
        Locale language = actor.language();
        Stream<Choice> choices = switch (parameter.type()) {
            case "choice" ->
                parameter.choices().stream()
                        .map(name -> new Choice(name, texts.choice(language, type, parameter, name)));
            case "user" ->
                people.users(actor).stream()
                        .filter(User::active)
                        .map(user -> new Choice(user.id().text(), user.name(language)));
            case "department" ->
                people.departments(actor).stream()
                        .filter(Predicate.not(Department::trashed))
                        .map(department -> new Choice(department.id().text(), department.name()));
            case "module" ->
                modules(actor, type).stream()
                        .map(module ->
                                new Choice(module.id().text(), module.name().in(language)));
            case "todo" ->
                todos.own(actor, turn.now().toLocalDate().plusWeeks(1)).stream()
                        .map(todo -> new Choice(todo.id().text(), todo.text()));
            default -> Stream.empty();
        };
        return choices.limit(MOST).toList();
    }

    /** Those that fit what was typed. */
    List<Choice> named(Turn turn, ActionType type, Parameter parameter, String words) {
        return switch (parameter.type()) {
            case "client" ->
                clients.lookUp(turn.actor(), words, HITS).stream()
                        .map(client -> new Choice(client.id().text(), client.name()))
                        .toList();
            case "card" ->
                clients.lookUp(turn.actor(), words, HITS).stream()
                        .flatMap(client -> cards.of(turn.actor(), client.id()).stream())
                        .limit(HITS)
                        .map(card -> new Choice(card.id().text(), card.title()))
                        .toList();
            default -> fitting(all(turn, type, parameter), words);
        };
    }

    /** One by its value. */
    Optional<Choice> valued(Turn turn, ActionType type, Parameter parameter, String value) {
        return switch (parameter.type()) {
            case "client" ->
                clients.find(turn.actor(), ClientId.of(value)).map(client -> new Choice(value, client.name()));
            case "card" -> cards.find(turn.actor(), CardId.of(value)).map(card -> new Choice(value, card.title()));
            case "choice" ->
                IntStream.range(0, parameter.choices().size())
                        .filter(at -> Integer.toString(at).equals(value))
                        .mapToObj(parameter.choices()::get)
                        .map(name -> new Choice(name, texts.choice(turn.actor().language(), type, parameter, name)))
                        .findFirst();
            default ->
                all(turn, type, parameter).stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst();
        };
    }

    /** Whether the parameter is one that is chosen. */
    static boolean chosen(Parameter parameter) {
        return switch (parameter.type()) {
            case "choice", "user", "department", "module", "todo", "client", "card" -> true;
            default -> false;
        };
    }

    private static List<Choice> fitting(List<Choice> all, String words) {
        String wanted = NameMatch.folded(words.strip());
        List<Choice> same = all.stream()
                .filter(choice -> NameMatch.folded(choice.label()).equals(wanted))
                .toList();
        return same.isEmpty()
                ? all.stream()
                        .filter(choice -> NameMatch.folded(choice.label()).contains(wanted))
                        .toList()
                : same;
    }

    /** An administrator's setting names modules that are off, too. */
    private List<Module> modules(Actor actor, ActionType type) {
        return type.role() == Role.ADMINISTRATOR && actor.role() == Role.ADMINISTRATOR
                ? modules.all(actor.company()).stream()
                        .filter(Predicate.not(Module::trashed))
                        .toList()
                : modules.on(actor);
    }
}
