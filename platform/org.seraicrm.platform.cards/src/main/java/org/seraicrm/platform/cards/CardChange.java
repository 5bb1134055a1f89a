package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.store.UnitOfWork;

/** A change of a card that is about to be kept; valid while it is judged. */
@ProviderType
public interface CardChange {

    /** Who asks. */
    Actor actor();

    /** The card's module. */
    Module module();

    /**
     * The transaction that the change is kept in, or nothing of it. A rule may keep rows of its own in it, in step with
     * the card.
     */
    UnitOfWork unit();

    /** The card as it stands; empty when it is about to be opened, or handed over from another module. */
    Optional<Card> before();

    /** The card as it would be. */
    Card after();

    /** The reason given for a move. */
    Optional<String> reason();

    /** Whether the change takes back what was done before. */
    boolean undoing();

    /** The card's open to-dos. */
    List<Todo> openTodos();

    /** The client's other cards in the same module, out of the trash. */
    List<Card> otherCards();

    /** Whether the status changes to the given one, from another or from none. */
    default boolean entersStatus(String status) {
        return after().status().equals(status)
                && before().filter(card -> card.status().equals(status)).isEmpty();
    }

    /** Whether a text or choice field changes to the given value. */
    default boolean takesValue(String field, String value) {
        return after().text(field).filter(value::equals).isPresent()
                && before().flatMap(card -> card.text(field))
                        .filter(value::equals)
                        .isEmpty();
    }
}
