package org.seraicrm.platform.cards.internal;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.internal.jpa.CardRow;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.store.UnitOfWork;

/** A change that rules judge, with what they may ask about. */
record PendingChange(ActionContext context, Module module, Optional<Card> before, Card after, Optional<String> reason)
        implements CardChange {

    @Override
    public Actor actor() {
        return context.actor();
    }

    @Override
    public UnitOfWork unit() {
        return context.unit();
    }

    @Override
    public boolean undoing() {
        return context.undoing();
    }

    @Override
    public List<Todo> openTodos() {
        return Rows.openTodos(unit(), after.id()).stream()
                .map(row -> row.todo(company()))
                .toList();
    }

    @Override
    public List<Card> otherCards() {
        return Rows.cards(unit(), after.client()).stream()
                .filter(row -> !row.trashed() && row.module().equals(module.id()))
                .filter(row -> !row.id().equals(after.id()))
                .map((CardRow row) -> row.card(company()))
                .toList();
    }

    private CompanyId company() {
        return unit().company();
    }
}
