package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.View;

/**
 * Asks for cards out of the trash.
 *
 * @param statuses any of these; all when empty
 * @param responsible only this user's
 * @param values only those that hold this text, choice, user or flag, by field id
 * @param words beginnings of words of title or client; all when blank
 * @param sort {@code title}, {@code status}, {@code changed} or {@code field.<id>}, with a leading minus for descending
 */
public record CardList(
        ModuleId module,
        List<String> statuses,
        Optional<UserId> responsible,
        Map<String, String> values,
        String words,
        String sort,
        Optional<String> cursor,
        int limit) {

    public CardList {
        statuses = List.copyOf(statuses);
        values = Map.copyOf(values);
    }

    /** The latest changed cards of a module. */
    public static CardList of(ModuleId module, int limit) {
        return new CardList(module, List.of(), Optional.empty(), Map.of(), "", View.LATEST, Optional.empty(), limit);
    }

    /** The cards that a module's view shows to somebody. */
    public static CardList of(ModuleId module, View view, Actor reader, int limit) {
        return new CardList(
                module,
                view.statuses(),
                Optional.of(reader.user()).filter(self -> view.mine()),
                view.values(),
                "",
                view.sort(),
                Optional.empty(),
                limit);
    }
}
