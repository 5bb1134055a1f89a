package org.seraicrm.platform.cards.internal;

import java.util.List;
import org.seraicrm.platform.cards.internal.jdbc.ViewTable;
import org.seraicrm.platform.cards.internal.lists.ListFields;
import org.seraicrm.platform.cards.views.SavedView;
import org.seraicrm.platform.cards.views.SavedViews;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.store.Store;

/** Saved views in their table. */
record StoredViews(Store store, Modules modules) implements SavedViews {

    @Override
    public List<SavedView> of(Actor actor, String list) {
        return ListFields.of(actor, list, modules).isEmpty()
                ? List.of()
                : store.read(actor.company(), unit -> ViewTable.of(unit, list, actor));
    }
}
