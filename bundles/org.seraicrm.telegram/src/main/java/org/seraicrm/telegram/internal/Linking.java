package org.seraicrm.telegram.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.Store;
import org.seraicrm.telegram.ConfirmTelegram;
import org.seraicrm.telegram.internal.jpa.Links;

/** Joins accounts to users: a code that was opened in Telegram is confirmed there with a button. */
final class Linking {

    private static final String START = "/start ";
    private static final String YES = "link:";
    private static final String NO = "link-not";

    private final Store store;
    private final Actions actions;
    private final Staff staff;
    private final Texts texts;

    /** Who may be joined. */
    record Staff(Actors actors, Companies companies, People people) {}

    Linking(Store store, Actions actions, Staff staff, Texts texts) {
        this.store = store;
        this.actions = actions;
        this.staff = staff;
        this.texts = texts;
    }

    /** Answers what belongs to joining an account; empty for all else. Only where the bot is alone with the sender. */
    Optional<List<Message>> hear(Bot bot, Incoming incoming) {
        if (!incoming.privately()) {
            return Optional.empty();
        }
        Optional<String> opened = incoming.text()
                .filter(text -> text.startsWith(START))
                .map(text -> text.substring(START.length()).strip());
        Optional<String> confirmed =
                incoming.data().filter(data -> data.startsWith(YES)).map(data -> data.substring(YES.length()));
        if (incoming.data().filter(NO::equals).isPresent()) {
            return Optional.of(told(language(bot, incoming), "telegram.link.not"));
        }
        return opened.map(code -> ask(bot, incoming, code))
                .or(() -> confirmed.map(code -> confirm(bot, incoming, code)));
    }

    /** One polite answer, no data; in groups only silence. */
    List<Message> stranger(Bot bot, Incoming incoming) {
        return incoming.privately() ? told(language(bot, incoming), "telegram.stranger") : List.of();
    }

    private List<Message> ask(Bot bot, Incoming incoming, String code) {
        try {
            Actor actor = meant(bot, code);
            String name = staff.people()
                    .user(actor, actor.user())
                    .map(user -> user.name(actor.language()))
                    .orElse("");
            String company = staff.companies().of(actor).name();
            String question = texts.text(
                    actor.language(),
                    "telegram.link.ask",
                    Map.of("name", Html.escape(name), "company", Html.escape(company)));
            return List.of(Message.of(question)
                    .row(
                            new Button(texts.text(actor.language(), "telegram.link.yes"), YES + code),
                            new Button(texts.text(actor.language(), "telegram.link.no"), NO)));
        } catch (Refusal refusal) {
            return told(language(bot, incoming), refusal.problem());
        }
    }

    private List<Message> confirm(Bot bot, Incoming incoming, String code) {
        try {
            Actor actor = confirming(bot, incoming, code);
            Outcome<Long> outcome = actions.perform(
                    actor,
                    new ConfirmTelegram(bot.id().text(), code, incoming.account()),
                    Optional.of("telegram:" + bot.id().text() + ":" + incoming.update()));
            outcome.orRefuse();
            return told(actor.language(), "telegram.link.done");
        } catch (Refusal refusal) {
            return told(language(bot, incoming), refusal.problem());
        }
    }

    /** Whom the code joins; when it is used up, perhaps by this very update, whom it has joined. */
    private Actor confirming(Bot bot, Incoming incoming, String code) {
        try {
            return meant(bot, code);
        } catch (Refusal usedUp) {
            return joined(bot, incoming).orElseThrow(() -> usedUp);
        }
    }

    private Optional<Actor> joined(Bot bot, Incoming incoming) {
        return store.read(bot.company(), unit -> Links.user(unit, bot.id(), incoming.account()))
                .flatMap(user -> staff.actors().of(bot.company(), user, Door.CHAT));
    }

    private Actor meant(Bot bot, String code) {
        return staff.actors()
                .of(bot.company(), store.read(bot.company(), unit -> Links.meant(unit, bot.id(), code)), Door.CHAT)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "telegram.code.unknown").refusal());
    }

    private Locale language(Bot bot, Incoming incoming) {
        Locale otherwise = staff.companies()
                .find(bot.company())
                .map(company -> company.language())
                .orElse(Locale.ENGLISH);
        return Inbox.language(incoming, otherwise);
    }

    private List<Message> told(Locale language, String code) {
        return List.of(Message.of(Html.escape(texts.text(language, code))));
    }

    private List<Message> told(Locale language, Problem problem) {
        return List.of(Message.of(Html.escape(texts.text(language, problem))));
    }
}
