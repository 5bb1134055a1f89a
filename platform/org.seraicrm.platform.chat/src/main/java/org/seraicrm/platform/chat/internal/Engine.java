package org.seraicrm.platform.chat.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Input;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.internal.jpa.Memories;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;

/** Passes each input to the topic it belongs to. Any thread; a conversation's inputs come one after the other. */
final class Engine implements Conversations {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_COMMAND = 32;
    private static final List<String> OWN = List.of("today", "find", "undo", "help");

    private final Texts texts;
    private final Clock clock;
    private final Memories memories;
    private final ChatActions actions;
    private final FormTopic forms;
    private final ViewTopic views;
    private final FreeWords freeWords;
    private final Map<String, Topic.Heard> commands = new HashMap<>();
    private final Map<String, Topic.Pressed> buttons = new HashMap<>();
    private final Map<String, Topic.Answered> answers = new HashMap<>();

    Engine(
            Texts texts,
            Clock clock,
            Memories memories,
            ChatActions actions,
            FormTopic forms,
            ViewTopic views,
            FreeWords freeWords,
            List<Topic> topics) {
        this.texts = texts;
        this.clock = clock;
        this.memories = memories;
        this.actions = actions;
        this.forms = forms;
        this.views = views;
        this.freeWords = freeWords;
        topics.forEach(topic -> {
            commands.putAll(topic.commands());
            buttons.putAll(topic.buttons());
            answers.putAll(topic.answers());
        });
        Stream.of("help", "start").forEach(name -> commands.put(name, (turn, words) -> help(turn)));
        commands.put("cancel", (turn, words) -> List.of(turn.message("chat.cancelled")));
    }

    @Override
    public List<Message> say(Actor actor, String conversation, Input input) {
        Memory before = memories.of(actor, conversation)
                .map(json -> Json.read(json, Memory.class))
                .orElse(Memory.NONE);
        Turn turn = new Turn(actor, texts, clock, input.id(), before);
        List<Message> answer = answer(turn, input);
        if (!turn.memory().equals(before)) {
            memories.keep(actor, conversation, Json.write(turn.memory()));
        }
        return answer;
    }

    private List<Message> answer(Turn turn, Input input) {
        try {
            return input instanceof Input.Pressed pressed
                    ? pressed(turn, pressed.data())
                    : typed(turn, ((Input.Typed) input).text().strip());
        } catch (Refusal refusal) {
            return List.of(turn.problem(refusal.problem()));
        }
    }

    private List<Message> pressed(Turn turn, String data) {
        List<String> parts = Arrays.asList(data.split(":", -1));
        Topic.Pressed button = buttons.get(parts.get(0));
        if (button == null) {
            throw new Problem(Kind.NOT_FOUND, "chat.offerOver").refusal();
        }
        try {
            return button.hear(turn, parts.subList(1, parts.size()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Problem(Kind.NOT_FOUND, "chat.offerOver").refusal();
        }
    }

    private List<Message> typed(Turn turn, String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return List.of(turn.message(words.isEmpty() ? "chat.help.short" : "chat.tooLong"));
        }
        if (words.startsWith("/")) {
            return command(turn, words.substring(1));
        }
        return turn.awaited()
                .flatMap(awaited -> Optional.ofNullable(answers.get(awaited.kind()))
                        .map(answer -> answer.hear(turn, awaited.about(), words)))
                .orElseGet(() -> freeWords.hear(turn, words));
    }

    private List<Message> command(Turn turn, String words) {
        String[] parts = words.split("\\s+", 2);
        String name = parts[0].replaceFirst("@.*", "").toLowerCase(Locale.ROOT).replace('.', '_');
        String rest = parts.length > 1 ? parts[1].strip() : "";
        Topic.Heard own = commands.get(name);
        if (own != null) {
            return own.hear(turn, rest);
        }
        return actions.commanded(turn.actor(), name)
                .map(type -> forms.start(turn, type, rest))
                .or(() -> views.commanded(turn, name))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "chat.command.unknown").refusal());
    }

    private List<Message> help(Turn turn) {
        String list = commands(turn.actor()).stream()
                .map(command -> "/" + command.name() + " — " + Html.escape(command.description()))
                .collect(Collectors.joining("\n"));
        return List.of(Message.of(turn.html("chat.help") + "\n\n" + list));
    }

    @Override
    public List<Command> commands(Actor actor) {
        Stream<Command> own =
                OWN.stream().map(name -> new Command(name, texts.text(actor.language(), "chat.command." + name)));
        Stream<Command> switching = actions.commanded(actor, "module_switch").stream()
                .map(type -> new Command("modules", texts.text(actor.language(), "chat.command.modules")));
        Stream<Command> others = actions.of(actor).stream()
                .map(type -> new Command(ChatActions.command(type), actions.label(actor, type)))
                .filter(command -> command.name().length() <= LONGEST_COMMAND);
        return Stream.of(own, views.commands(actor), switching, others)
                .flatMap(part -> part)
                .collect(Collectors.toMap(
                        Command::name, command -> command, (heard, hidden) -> heard, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
