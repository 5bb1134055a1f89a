package org.seraicrm.platform.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.internal.jdbc.StoredOutbox;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.seraicrm.platform.store.Store;

/** Tells users what colleagues gave them, wrote to them or mentioned them in, and departments of leads that came in (A21). */
final class Notices implements EventSubscriber {

    private static final String LEAD = "lead.received";
    private static final String NOTE = "note.added";
    private static final String RESCHEDULED = "todo.rescheduled";

    private final Store store;
    private final StoredOutbox outbox;
    private final Actors actors;
    private final People people;
    private final NoticeSubjects subjects;
    private final Texts texts;
    private final Clock clock;

    Notices(
            Store store,
            StoredOutbox outbox,
            Actors actors,
            People people,
            NoticeSubjects subjects,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.actors = actors;
        this.people = people;
        this.subjects = subjects;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chat-notices";
    }

    @Override
    public Set<String> types() {
        return Set.of("todo.added", "todo.handedOver", RESCHEDULED, "message.sent", NOTE, LEAD);
    }

    @Override
    public boolean wants(Event event) {
        return event.type().equals(LEAD)
                || !mentioned(event, subjects.entry(event)).isEmpty()
                || addressee(event, subjects.entry(event)).isPresent();
    }

    @Override
    public void on(Event event) {
        Entry entry = subjects.entry(event);
        addressed(event, entry)
                .filter(actor -> subjects.sees(actor, entry))
                .forEach(actor -> told(event, entry, actor).ifPresent(message -> send(event, actor, message)));
        outbox.ring();
    }

    private void send(Event event, Actor actor, Message message) {
        String key = event.id().text() + "/" + actor.user().text();
        store.write(event.company(), unit -> {
            outbox.tell(unit, actor.user(), key, message);
            return key;
        });
    }

    /** Whom it concerns, unless they did it themselves. */
    private Stream<Actor> addressed(Event event, Entry entry) {
        if (event.type().equals(LEAD)) {
            return id(entry.data(), "department", DepartmentId::of)
                    .map(department -> actors.members(event.company(), department, Door.CHAT))
                    .orElseGet(() -> everybody(event))
                    .stream();
        }
        if (event.type().equals(NOTE)) {
            return mentioned(event, entry).stream()
                    .flatMap(user -> actors.of(event.company(), user, Door.CHAT).stream());
        }
        return addressee(event, entry).flatMap(user -> actors.of(event.company(), user, Door.CHAT)).stream();
    }

    /** Whom a note mentions, but its author. */
    private static List<UserId> mentioned(Event event, Entry entry) {
        List<UserId> mentioned = new ArrayList<>();
        if (event.type().equals(NOTE)) {
            entry.data().path("mentions").forEach(user -> mentioned.add(UserId.of(user.asText())));
            event.fact().actor().ifPresent(mentioned::remove);
        }
        return mentioned;
    }

    private static Optional<UserId> addressee(Event event, Entry entry) {
        String member = event.type().equals("message.sent") ? "to" : "assignee";
        return id(entry.data(), member, UserId::of)
                .filter(user -> !Optional.of(user).equals(event.fact().actor()));
    }

    /** All colleagues of the user in whose name the channel works. */
    private List<Actor> everybody(Event event) {
        return event.fact().actor().flatMap(user -> actors.of(event.company(), user, Door.CHAT)).stream()
                .flatMap(channel -> people.users(channel).stream())
                .flatMap(user -> actors.of(event.company(), user.id(), Door.CHAT).stream())
                .toList();
    }

    private Optional<Message> told(Event event, Entry entry, Actor reader) {
        Turn turn = new Turn(reader, texts, clock, Optional.empty(), Memory.NONE);
        String from = event.fact()
                .actor()
                .flatMap(user -> people.user(reader, user))
                .map(user -> user.name(reader.language()))
                .orElse("");
        return switch (event.type()) {
            case "message.sent" -> Optional.of(words(turn, entry, turn.html("chat.notice.message", "name", from)));
            case NOTE -> Optional.of(words(turn, entry, turn.html("chat.notice.mention", "name", from)));
            case LEAD ->
                Optional.of(subjects.linked(
                        turn, entry, Message.of(turn.html("chat.notice.lead") + subjects.named(turn, entry))));
            default ->
                id(entry.data(), "todo", TodoId::of)
                        .flatMap(todo -> subjects.todo(turn, todo, turn.html(given(event), "name", from)));
        };
    }

    private Message words(Turn turn, Entry entry, String title) {
        String text = entry.data().path("text").asText();
        return subjects.linked(turn, entry, Message.of(title + "\n" + Html.escape(text)));
    }

    private static String given(Event event) {
        return event.type().equals(RESCHEDULED) ? "chat.notice.rescheduled" : "chat.notice.todo";
    }

    private static <T> Optional<T> id(JsonNode data, String member, Function<String, T> reader) {
        String text = data.path(member).asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text.toUpperCase(Locale.ROOT)));
    }
}
