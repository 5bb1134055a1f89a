package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Page;

/** Reads cards, as far as the actor may see them: in modules that are on, own and unassigned ones when restricted. */
@ProviderType
public interface Cards {

    /** One card, in the trash or not. */
    Optional<Card> find(Actor actor, CardId id);

    /** Several, in the order asked; those that aren't seen are left out. */
    List<Card> find(Actor actor, List<CardId> ids);

    /** The card that one was copied from; also when it is in the trash. */
    Optional<Card> original(Actor actor, CardId copy);

    /** The copies of a card out of the trash, the latest first. */
    List<Card> copies(Actor actor, CardId original);

    /** A client's cards out of the trash, open ones first, then the latest changed first. */
    List<Card> of(Actor actor, ClientId client);

    /** A list. */
    Page<Card> list(Actor actor, CardList query);

    /** All that a list has, in its order. */
    List<CardId> ids(Actor actor, CardList query);

    /** How often cards were changed: what their next change is given; those that aren't seen are left out. */
    Map<CardId, Integer> versions(Actor actor, List<CardId> ids);

    /** What stands beside cards; those that aren't seen are left out. */
    Map<CardId, Traces> traces(Actor actor, List<CardId> ids);

    /** How many cards a list has. */
    long count(Actor actor, CardList query);

    /** How many cards of a list stand in each status (A62); statuses without cards are left out. */
    Map<String, Long> counts(Actor actor, CardList query);

    /** How many cards stand in each status of a module; statuses without cards are left out. */
    default Map<String, Long> counts(Actor actor, ModuleId module) {
        return counts(actor, CardList.of(module, 1));
    }

    /**
     * What a field of sums comes to in each status, in each currency by its code; statuses without any are left out.
     *
     * @param field id of the module's field
     */
    Map<String, List<Money>> sums(Actor actor, CardList query, String field);
}
