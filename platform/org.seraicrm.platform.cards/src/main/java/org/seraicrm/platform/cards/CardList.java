package org.seraicrm.platform.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.View;

/**
 * Asks for cards out of the trash.
 *
 * @param where which of them
 * @param words beginnings of words of title or client; all when blank
 * @param sort the name of a field that conditions take, with a leading minus for descending
 */
public record CardList(ModuleId module, Where where, String words, String sort, Optional<String> cursor, int limit) {

    /** What own fields are called in conditions and orders, before their id. */
    public static final String FIELD = "field.";

    /**
     * Whether a module's cards are listed by what their clients hold, too. Who is narrowed to own clients, but not to own cards,
     * sees cards of clients that it doesn't see.
     */
    public static boolean tellsOfClients(Actor actor, Module module) {
        return !actor.restricted() || module.role(actor.standing()) == Role.RESTRICTED;
    }

    /** The latest changed cards of a module. */
    public static CardList of(ModuleId module, int limit) {
        return of(module, Where.everything(), View.LATEST, limit);
    }

    /** The first cards of a list. */
    public static CardList of(ModuleId module, Where where, String sort, int limit) {
        return new CardList(module, where, "", sort, Optional.empty(), limit);
    }

    /** The cards that a module's view shows. */
    public static CardList of(ModuleId module, View view, int limit) {
        return of(module, where(view), view.sort(), limit);
    }

    /** The same list from a cursor on. */
    public CardList from(String next) {
        return new CardList(module, where, words, sort, Optional.of(next), limit);
    }

    /** What a module's view asks of cards. */
    public static Where where(View view) {
        List<Where> all = new ArrayList<>();
        if (!view.statuses().isEmpty()) {
            all.add(Where.is("status", view.statuses()));
        }
        if (view.mine()) {
            all.add(Where.is("responsible", List.of("me")));
        }
        view.values().forEach((field, value) -> all.add(Where.is(FIELD + field, List.of(value))));
        return Where.all(all);
    }
}
