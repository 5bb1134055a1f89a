package org.seraicrm.platform.cards.internal;

import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;

/** The keys that rows carry by what stands in them. */
final class RowKeys {

    private RowKeys() {}

    static Set<String> card(ModuleId module, Optional<UserId> responsible) {
        return Set.of(Keys.cards(module), Keys.cards(module, responsible));
    }

    /** A client's own; it carries a {@linkplain #ofClient key} of each of its cards, too. */
    static Set<String> client(Optional<UserId> responsible) {
        return Set.of(Keys.clients(), Keys.clients(responsible));
    }

    /** What a card gives to its client, which is narrowed to an owner (decision 8). */
    static String ofClient(ModuleId module, Optional<UserId> responsible) {
        return Keys.cards(module, responsible);
    }

    /** A to-do's own; it carries those of what it hangs on, too. */
    static String todo(Optional<ModuleId> module, UserId assignee) {
        return module.map(known -> Keys.todos(known, assignee)).orElseGet(() -> Keys.todos(assignee));
    }
}
