package org.seraicrm.platform.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.local.LocalCards;
import org.seraicrm.platform.chat.local.LocalChat;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.CreateModule;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.local.LocalModules;
import org.seraicrm.platform.search.Index;
import org.seraicrm.platform.store.local.LocalStore;

/** A company that chats: four people, a module, a database and an index in a folder. It is Thursday 12 March, 9:00. */
final class Office implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-12T08:00:00Z"), ZoneOffset.UTC);

    final Staff staff = new Staff();
    final DepartmentId sales = staff.found("Sales people");
    final Actor anna = staff.hire("Anna", "Admin", Role.ADMINISTRATOR, "en");
    final Actor bela = staff.hire("Béla", "Kovács", Role.STANDARD, "hu", sales);
    final Actor vera = staff.hire("Вера", "Иванова", Role.RESTRICTED, "ru", sales);
    final Actor ola = staff.hire("Ola", "Nowak", Role.STANDARD, "pl");
    final LocalStore store;
    final LocalModules modules;
    final LocalCards cards;
    final LocalChat chat;
    final ModuleId deals;
    private final AtomicInteger inputs = new AtomicInteger();

    Office(Path folder) {
        Class<?>[] entities = Stream.of(LocalModules.ENTITIES, LocalCards.ENTITIES, LocalChat.ENTITIES)
                .flatMap(Stream::of)
                .toArray(Class<?>[]::new);
        store = LocalStore.derby(folder, entities);
        modules = new LocalModules(store.store());
        modules.contribute(Office.class);
        cards = new LocalCards(store, modules, staff, staff, folder.resolve("index"));
        chat = new LocalChat(store, modules, cards, staff, staff, staff, CLOCK);
        deals = does(anna, new CreateModule("deals", Optional.empty()));
    }

    <R> R does(Actor actor, Action<R> action) {
        Outcome<R> outcome = modules.actions().perform(actor, action);
        if (outcome instanceof Outcome.Performed<R> performed) {
            performed.event().ifPresent(event -> cards.index().awaitEvent(event, Index.OWN_WRITE.multipliedBy(50)));
        }
        return outcome.orRefuse();
    }

    ClientId client(String name, String phone, Optional<UserId> responsible) {
        return does(
                anna,
                new CreateClient(
                        ClientKind.COMPANY,
                        name,
                        Optional.of(List.of(ContactPoint.of(ContactPoint.Kind.PHONE, phone))),
                        Optional.empty(),
                        Optional.empty(),
                        responsible));
    }

    CardId card(String title) {
        return does(
                anna,
                new OpenCard(
                        deals,
                        client(title + " Ltd", "+3612345678", Optional.empty()),
                        Optional.of(title),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    TodoId todo(Actor actor, String text, String due) {
        return does(actor, new AddTodo(text, Due.of(due), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    List<Todo> todos(Actor actor) {
        return cards.todos()
                .own(actor, CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate().plusYears(1));
    }

    Answer types(Actor actor, String text) {
        return hears(actor, new Input.Typed(text, id()));
    }

    Answer presses(Actor actor, Button button) {
        return hears(actor, new Input.Pressed(button.data(), id()));
    }

    Answer hears(Actor actor, Input input) {
        return new Answer(chat.conversations().say(actor, "test", input));
    }

    private Optional<String> id() {
        return Optional.of("test:" + inputs.incrementAndGet());
    }

    @Override
    public void close() {
        cards.close();
        store.close();
    }

    /** What was answered. */
    record Answer(List<Message> messages) {

        String text() {
            return String.join(
                    "\n",
                    messages.stream().map(message -> Html.plain(message.text())).toList());
        }

        List<String> labels() {
            return buttons().map(Button::label).toList();
        }

        Button button(String label) {
            return buttons()
                    .filter(button -> button.label().contains(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + label + " in " + labels() + "\n" + text()));
        }

        private Stream<Button> buttons() {
            return messages.stream()
                    .flatMap(message -> message.buttons().stream())
                    .flatMap(List::stream);
        }
    }
}
