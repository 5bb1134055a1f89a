package org.seraicrm.platform.rest.internal.rest;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.search.IndexUnavailable;
import org.seraicrm.platform.security.Sessions;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells open pages what has changed, to each only what its user may see. Any thread. */
@Component(service = Streams.class)
public final class Streams {

    /** What colleagues do with the to-dos of others. */
    private static final Set<String> GIVEN = Set.of("todo.added", "todo.handedOver", "todo.rescheduled");

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int PING_SECONDS = 20;
    private static final int SETTLING_MILLIS = 100;
    private static final Set<String> SETTINGS =
            Set.of("module.changed", "module.allowed", "company.changed", "membership.changed");

    /** So many events at once come from no hand: pages are told that there are many, once a second. */
    private static final int FLOOD = 50;

    private static final int FLOOD_SECONDS = 1;
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(1);
    private static final Set<String> EVEN_IN_A_FLOOD = Stream.concat(
                    SETTINGS.stream(),
                    Stream.of("bulk.told", "message.sent", "todo.added", "todo.handedOver", "lead.received"))
            .collect(Collectors.toUnmodifiableSet());

    private record Page(String session, CompanyId company, SseEventSink sink, Sse sse, AtomicBoolean flooded) {}

    private final Map<CompanyId, Long> heard = new ConcurrentHashMap<>();
    private final AtomicLong arrivals = new AtomicLong();
    private final AtomicInteger movements = new AtomicInteger();
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final Sessions sessions;
    private final Modules modules;
    private final Clients clients;
    private final Cards cards;
    private final EntryTexts texts;
    private final Index index;
    private final AutoCloseable following;
    private final AutoCloseable kinds;
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor();

    @Activate
    public Streams(
            @Reference EventLog log,
            @Reference Sessions sessions,
            @Reference Modules modules,
            @Reference Clients clients,
            @Reference Cards cards,
            @Reference EntryTexts texts,
            @Reference Index index) {
        this.sessions = sessions;
        this.modules = modules;
        this.clients = clients;
        this.cards = cards;
        this.texts = texts;
        this.index = index;
        kinds = modules.whenKindsChange(this::modulesMoved);
        following = log.follow("streams", log.lastPosition(), this::tell);
        var unused = pings.scheduleWithFixedDelay(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws Exception {
        kinds.close();
        following.close();
        pings.shutdownNow();
        pages.forEach(page -> page.sink().close());
    }

    void open(String session, CompanyId company, SseEventSink sink, Sse sse) {
        Page page = new Page(session, company, sink, sse, new AtomicBoolean());
        pages.add(page);
        ping(page);
    }

    /**
     * How many of a company's events, and how many arrivals and departures of modules, were heard since the start, so
     * that a page can tell whether it missed something before it listened. Of other companies it tells nothing.
     */
    long heard(CompanyId company) {
        return heard.getOrDefault(company, 0L) + arrivals.get();
    }

    /** A part of a module came or went: all pages are told, once for those that move together. */
    void modulesMoved() {
        int movement = movements.incrementAndGet();
        var unused = pings.schedule(
                () -> {
                    if (movement == movements.get()) {
                        tellOfModules();
                    }
                },
                SETTLING_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void tellOfModules() {
        arrivals.incrementAndGet();
        pages.forEach(page -> send(page, "modules", Map.of()));
    }

    private void tell(List<Event> events) {
        awaitFound(events);
        events.forEach(event -> heard.merge(event.company(), 1L, Long::sum));
        for (Page page : pages) {
            sessions.actor(page.session()).ifPresentOrElse(actor -> tell(page, actor, events), () -> leave(page));
        }
    }

    /** Who is told of a change reads lists at once; they are to show it by then. */
    private void awaitFound(List<Event> events) {
        if (pages.isEmpty() || events.isEmpty()) {
            return;
        }
        try {
            index.awaitEvent(events.get(events.size() - 1).id(), FOUND_WITHIN);
        } catch (IndexUnavailable unavailable) {
            LOG.debug("told before it can be found", unavailable);
        }
    }

    private void tell(Page page, Actor actor, List<Event> events) {
        List<Event> own = events.stream()
                .filter(event -> event.company().equals(actor.company()))
                .toList();
        boolean flood = own.size() > FLOOD;
        own.stream()
                .filter(event -> !flood || EVEN_IN_A_FLOOD.contains(event.type()))
                .forEach(event -> tell(page, actor, event));
        if (flood && page.flooded().compareAndSet(false, true)) {
            var unused = pings.schedule(() -> tellOfMany(page), FLOOD_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Much has changed: a page that wants to know looks for itself. */
    private void tellOfMany(Page page) {
        page.flooded().set(false);
        send(page, "changed", Map.of("type", "many.changed"));
    }

    private void tell(Page page, Actor actor, Event event) {
        if (SETTINGS.contains(event.type())) {
            send(page, "modules", Map.of());
        }
        Entry entry = texts.entry(event);
        if (addressed(actor, entry)) {
            send(page, "notice", notice(actor, entry));
        }
        if (sees(actor, entry)) {
            send(page, "changed", changed(entry));
        }
    }

    private boolean sees(Actor actor, Entry entry) {
        return inUse(actor, entry)
                && (!narrowed(actor, entry)
                        || entry.card()
                                .map(card -> cards.find(actor, card).isPresent())
                                .or(() -> entry.client()
                                        .map(client ->
                                                clients.find(actor, client).isPresent()))
                                .orElseGet(() -> own(actor, entry)));
    }

    /** Whether the user sees only own rows, and those of nobody, where it happened. */
    private boolean narrowed(Actor actor, Entry entry) {
        Role role = entry.module()
                .flatMap(module -> modules.on(actor, module))
                .map(module -> module.role(actor.standing()))
                .orElse(actor.role());
        return role == Role.RESTRICTED;
    }

    /** Whether what happened belongs to no module, or to one that is switched on for the user. */
    private boolean inUse(Actor actor, Entry entry) {
        return entry.module()
                .map(module -> modules.on(actor, module).isPresent())
                .orElse(true);
    }

    /** Whether somebody's own to-do, on no client and no card, is this user's. */
    private static boolean own(Actor actor, Entry entry) {
        return entry.actor().filter(actor.user()::equals).isPresent()
                || entry.data().path("assignee").asText().equals(actor.user().text());
    }

    /** Whether a colleague told this user something, mentioned the user or gave a to-do (A21), or a lead came in for the user's department. */
    private boolean addressed(Actor actor, Entry entry) {
        if (entry.type().equals("lead.received")) {
            String department = entry.data().path("department").asText("");
            return (department.isEmpty() || actor.departments().contains(DepartmentId.of(department)))
                    && sees(actor, entry);
        }
        String self = actor.user().text();
        boolean fromOther = entry.actor().filter(actor.user()::equals).isEmpty();
        boolean message = entry.type().equals("message.sent")
                && entry.data().path("to").asText().equals(self);
        boolean todo = GIVEN.contains(entry.type())
                && entry.data().path("assignee").asText().equals(self)
                && inUse(actor, entry);
        return fromOther && (message || todo || Mentions.of(actor, entry) && sees(actor, entry));
    }

    private Map<String, Object> notice(Actor actor, Entry entry) {
        String link = entry.card()
                .map(card -> "/cards/" + card.text())
                .or(() -> entry.client().map(client -> "/clients/" + client.text()))
                .orElse("/");
        return Map.of(
                "title", texts.line(actor, Mentions.of(actor, entry) ? Mentions.told(entry) : entry),
                "text", texts.body(entry).orElse(""),
                "link", link);
    }

    private static Map<String, Object> changed(Entry entry) {
        Map<String, Object> changed = new LinkedHashMap<>();
        changed.put("type", entry.type());
        changed.put("event", entry.id());
        entry.client().ifPresent(id -> changed.put("client", id));
        entry.card().ifPresent(id -> changed.put("card", id));
        entry.module().ifPresent(id -> changed.put("module", id));
        entry.actor().ifPresent(id -> changed.put("actor", id));
        return changed;
    }

    private void ping() {
        pages.forEach(this::ping);
    }

    private void ping(Page page) {
        send(page, "ping", Map.of("heard", heard(page.company())));
    }

    private void send(Page page, String name, Map<String, Object> data) {
        if (page.sink().isClosed()) {
            leave(page);
            return;
        }
        OutboundSseEvent event = page.sse()
                .newEventBuilder()
                .name(name)
                .data(String.class, Json.write(data))
                .build();
        page.sink().send(event).whenComplete((sent, failed) -> {
            if (failed != null) {
                leave(page);
            }
        });
    }

    /** Ends all connections before the resources are put together anew, which leaves those that are open dead. */
    void reconnect() {
        pages.forEach(this::leave);
    }

    private void leave(Page page) {
        pages.remove(page);
        try {
            page.sink().close();
        } catch (RuntimeException resourcesAreNew) { // edge: Jersey can't end what its former self began
            LOG.debug("A page's connection was not ended cleanly", resourcesAreNew);
        }
    }
}
