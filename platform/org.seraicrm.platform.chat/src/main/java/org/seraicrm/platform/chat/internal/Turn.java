package org.seraicrm.platform.chat.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.modules.Texts;

/** One input and its answer: who speaks, in which words answers are given, what is to be remembered. One thread. */
final class Turn {

    private static final int LONGEST_LABEL = 60;

    private final Actor actor;
    private final Texts texts;
    private final Clock clock;
    private final Optional<String> input;
    private final Optional<Memory.Awaited> awaited;
    private Memory memory;

    Turn(Actor actor, Texts texts, Clock clock, Optional<String> input, Memory before) {
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
        this.input = input;
        boolean again = input.isPresent() && input.equals(before.input());
        this.awaited = again ? before.before() : before.awaited();
        this.memory = new Memory(Optional.empty(), before.receipt(), input, awaited);
    }

    Actor actor() {
        return actor;
    }

    /** What the words answer. */
    Optional<Memory.Awaited> awaited() {
        return awaited;
    }

    Memory memory() {
        return memory;
    }

    /** The next words answer a question. */
    void await(String kind, String... about) {
        memory = new Memory(
                Optional.of(new Memory.Awaited(kind, List.of(about))),
                memory.receipt(),
                memory.input(),
                memory.before());
    }

    /** No question is open after all. */
    void awaitNothing() {
        memory = new Memory(Optional.empty(), memory.receipt(), memory.input(), memory.before());
    }

    /** What was done can be taken back. */
    void done(Optional<String> receipt) {
        memory = new Memory(memory.awaited(), receipt, memory.input(), memory.before());
    }

    /** A key under which the input's deed is done once. */
    Optional<String> once() {
        return input;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(actor.zone()));
    }

    /** A sentence, as HTML; arguments by name and value, plain. */
    String html(String code, Object... arguments) {
        Map<String, Object> escaped = new HashMap<>();
        plain(arguments).forEach((name, value) -> escaped.put(name, Html.escape(value.toString())));
        return texts.text(actor.language(), code, escaped);
    }

    /** A sentence, plain. */
    String text(String code, Object... arguments) {
        return texts.text(actor.language(), code, plain(arguments));
    }

    /** A sentence as a message; what the texts hold of markup stays. */
    Message message(String code, Object... arguments) {
        return Message.of(html(code, arguments));
    }

    Message problem(Problem problem) {
        StringBuilder told = new StringBuilder(Html.escape(texts.text(actor.language(), problem)));
        problem.violations()
                .forEach(violation -> told.append("\n• ")
                        .append(Html.escape(texts.text(actor.language(), violation.code(), violation.arguments()))));
        return Message.of(told.toString());
    }

    /** A button with a translated label. */
    Button button(String code, String verb, String... arguments) {
        return named(text(code), verb, arguments);
    }

    /** A button with a label that is a name. */
    static Button named(String label, String verb, String... arguments) {
        String data = arguments.length == 0 ? verb : verb + ":" + String.join(":", arguments);
        return new Button(Shortened.to(LONGEST_LABEL, label), data);
    }

    /** A deadline with its day of the week. */
    String due(Due due) {
        DateTimeFormatter days = DateTimeFormatter.ofPattern("EEE", actor.language());
        DateTimeFormatter dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(actor.language());
        String day = due.day().format(days) + " " + due.day().format(dates);
        return due.time().map(time -> day + " " + time).orElse(day);
    }

    private static Map<String, Object> plain(Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1]);
        }
        return named;
    }
}
