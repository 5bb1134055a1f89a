package org.seraicrm.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;

/** Reads the append-only log. */
@ProviderType
public interface EventLog {

    /** Numbered events of all companies after a position, in order, at most {@code limit}. */
    List<Event> after(long position, int limit);

    /** One of a company's events, numbered or not. */
    Optional<Event> find(CompanyId company, EventId event);

    /**
     * The events that name a client, those of its cards among them, newest first; {@code before} exclusive. A client's
     * whole history is this list as long as {@linkplain NewEvent#client() the client is named} by its cards' events too.
     */
    List<Event> ofClient(CompanyId company, ClientId client, EventId before, int limit);

    /** A card's events, newest first; {@code before} exclusive. */
    List<Event> ofCard(CompanyId company, CardId card, EventId before, int limit);

    /** A company's events that fit a search, newest first; {@code before} exclusive. */
    List<Event> ofCompany(CompanyId company, EventSearch search, EventId before, int limit);

    /** When an event of one of the types last named each of the clients; those that none did are left out. */
    Map<ClientId, Instant> lastOfClients(UnitOfWork unit, Collection<ClientId> clients, Set<String> types);

    /** When an event of one of the types last named each of the cards; those that none did are left out. */
    Map<CardId, Instant> lastOfCards(UnitOfWork unit, Collection<CardId> cards, Set<String> types);

    /** The last position given out. */
    long lastPosition();

    /**
     * Calls this node's follower with each batch of newly numbered events, in order, from one thread; not durable: it
     * starts after {@code position} each time it is registered.
     *
     * @return closes the following
     */
    AutoCloseable follow(String name, long position, Consumer<List<Event>> batch);

    /** Waits until the event has a position. Returns it, or 0 when the time was over first. */
    long awaitPosition(EventId event, Duration limit);

    /**
     * Forgets what is personal in all events of a client, in those of its cards whoever they belonged to then, and in
     * those of others that name the client: the only change that is ever made to the log.
     */
    void erasePersonal(UnitOfWork unit, ClientId client, Collection<CardId> cards);
}
