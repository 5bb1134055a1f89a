package org.seraicrm.telegram.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Input;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.Outbox;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.internal.jdbc.BotTable;
import org.seraicrm.telegram.internal.jpa.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates in: has them answered, and keeps in one unit of work that they were, and the answer. An update that comes
 * again before that is heard again with the same identity, so nothing happens twice. Any thread.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Store store;
    private final Actors actors;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Linking linking;

    Inbox(Store store, Actors actors, Conversations conversations, Outbox outbox, Linking linking) {
        this.store = store;
        this.actors = actors;
        this.conversations = conversations;
        this.outbox = outbox;
        this.linking = linking;
    }

    /** Takes one update in; the press of a button is answered whatever becomes of it. */
    public void take(Bot bot, Incoming incoming) {
        try {
            if (!store.read(bot.company(), unit -> BotTable.taken(unit, bot.id(), incoming.update()))) {
                keep(bot, incoming, answer(bot, incoming));
            }
        } finally {
            incoming.callback().ifPresent(callback -> released(bot, callback));
        }
    }

    private void keep(Bot bot, Incoming incoming, List<Message> answer) {
        store.write(bot.company(), unit -> {
            BotTable.take(unit, bot.id(), incoming.update());
            answer.forEach(message -> outbox.post(unit, TelegramCarrier.ID, bot.address(incoming.chat()), message));
            return answer;
        });
    }

    private List<Message> answer(Bot bot, Incoming incoming) {
        Optional<List<Message>> aboutLinking = linking.hear(bot, incoming);
        return aboutLinking.orElseGet(() -> sender(bot, incoming)
                .map(actor -> conversations.say(actor, conversation(bot, incoming), input(bot, incoming)))
                .orElseGet(() -> linking.stranger(bot, incoming)));
    }

    /** Groups, too, are answered as the one who speaks may see. */
    private Optional<Actor> sender(Bot bot, Incoming incoming) {
        return store.read(bot.company(), unit -> Links.user(unit, bot.id(), incoming.account()))
                .flatMap(user -> actors.of(bot.company(), user, Door.CHAT));
    }

    private static String conversation(Bot bot, Incoming incoming) {
        return "telegram:" + bot.id().text() + ":" + incoming.chat();
    }

    private Input input(Bot bot, Incoming incoming) {
        Optional<String> id = Optional.of("telegram:" + bot.id().text() + ":" + incoming.update());
        return incoming.data()
                .<Input>map(data -> new Input.Pressed(data, id))
                .orElseGet(() -> new Input.Typed(incoming.text().orElse(""), id));
    }

    private static void released(Bot bot, String callback) {
        try {
            bot.api().answer(callback);
        } catch (BotFailure tooLate) { // the button stops waiting by itself
            LOG.debug("Callback {} of bot {} is not answered: {}", callback, bot.id(), tooLate.getMessage());
        }
    }

    /** The language a stranger is answered in. */
    static Locale language(Incoming incoming, Locale otherwise) {
        return Texts.LANGUAGES.stream()
                .filter(language -> incoming.language().startsWith(language.getLanguage()))
                .findFirst()
                .orElse(otherwise);
    }
}
