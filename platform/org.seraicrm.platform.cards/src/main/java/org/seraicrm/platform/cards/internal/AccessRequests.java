package org.seraicrm.platform.cards.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.RequestAccess;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** What people ask administrators for. */
final class AccessRequests implements ActionHandlers {

    private final People people;
    private final Texts texts;

    AccessRequests(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(RequestAccess.class, this::request));
    }

    private Done<TodoId> request(RequestAccess action, ActionContext context) {
        Actor asking = context.actor();
        User keeper = people.users(asking).stream()
                .filter(user -> user.active() && user.role() == Role.ADMINISTRATOR)
                .min(Comparator.comparingLong(user -> user.id().value()))
                .orElseThrow(() -> new IllegalStateException("a company always has an administrator"));
        TodoId todo = context.perform(new AddTodo(
                text(action, asking, keeper.language()),
                Due.on(context.unit().now().atZone(asking.zone()).toLocalDate()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(keeper.id())));
        return Done.of(todo);
    }

    private String text(RequestAccess action, Actor asking, Locale language) {
        String name = people.user(asking, asking.user())
                .map(user -> user.name(language))
                .orElse("");
        String asked = texts.text(
                language,
                "access.asked",
                Map.of("name", name, "page", named(action.page().strip(), language)));
        return action.reason()
                .map(String::strip)
                .filter(why -> !why.isEmpty())
                .map(why -> asked + " – " + why)
                .orElse(asked);
    }

    /** A page that begins with an action's name, as the reader calls that action. */
    private String named(String page, Locale language) {
        String[] parts = page.split(" ", 2);
        return texts.find(language, "action." + parts[0])
                .map(label -> parts.length == 1 ? label : label + " " + parts[1])
                .orElse(page);
    }
}
