package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Conversations.Command;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Page;
import org.seraicrm.platform.modules.Form;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.View;

/** The commands that modules bring with their views: each answers with the view's first cards. */
final class ViewTopic {

    private static final int CARDS = 10;

    private final Modules modules;
    private final Cards cards;

    ViewTopic(Modules modules, Cards cards) {
        this.modules = modules;
        this.cards = cards;
    }

    /** A view of a module that is on for somebody, under its command. */
    private record Offered(Module module, View view, String command) {}

    /** In the order of the top bar; of several with the same name the first is heard. */
    private Stream<Offered> offered(Actor actor) {
        return modules.on(actor).stream()
                .flatMap(module -> module.setup().views().stream()
                        .flatMap(view -> view.command().stream().map(name -> new Offered(module, view, name))));
    }

    Stream<Command> commands(Actor actor) {
        Locale language = actor.language();
        return offered(actor)
                .map(each -> new Command(
                        each.command(),
                        each.module().name().in(language) + ": "
                                + each.view().label().in(language)));
    }

    Optional<List<Message>> commanded(Turn turn, String name) {
        return offered(turn.actor())
                .filter(each -> each.command().equals(name))
                .findFirst()
                .map(each -> List.of(list(turn, each)));
    }

    private Message list(Turn turn, Offered offered) {
        Page<Card> page = cards.list(turn.actor(), CardList.of(offered.module().id(), offered.view(), CARDS));
        String title = Html.bold(offered.view().label().in(turn.actor().language())) + " · " + page.total();
        if (page.items().isEmpty()) {
            return Message.of(title + "\n" + turn.html("chat.view.nothing"));
        }
        List<Card> items = page.items();
        String lines = IntStream.range(0, items.size())
                .mapToObj(at -> (at + 1) + " · " + line(turn, offered.module(), items.get(at)))
                .collect(Collectors.joining("\n"));
        List<Button> buttons = IntStream.range(0, items.size())
                .mapToObj(at -> Turn.named(
                        (at + 1) + " · " + items.get(at).title(),
                        "k",
                        items.get(at).id().text()))
                .toList();
        return Message.of(title + "\n" + lines).column(buttons);
    }

    private static String line(Turn turn, Module module, Card card) {
        Stream<String> status = module.setup().status(card.status()).map(Status::label).stream()
                .map(label -> label.in(turn.actor().language()));
        Stream<String> values = new Form(module.setup(), card.status(), card.values())
                .shown().stream()
                        .filter(field -> field.main() && card.values().containsKey(field.id()))
                        .map(field -> FieldTexts.of(turn, field, card));
        return Html.escape(Stream.concat(Stream.of(card.title()), Stream.concat(status, values))
                .collect(Collectors.joining(" · ")));
    }
}
