package org.seraicrm.platform.chat.internal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Html;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.internal.jpa.Offers;
import org.seraicrm.platform.chat.phrases.Understood;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.ActionType.Parameter;

/** Any action, filled in step by step: asks for what is missing, shows what will be done, does it with a button. */
final class FormTopic implements Topic {

    private static final String KIND = "form";

    private final Deeds deeds;
    private final Offers offers;
    private final ChatActions actions;
    private final FormChoices choices;

    FormTopic(Deeds deeds, Offers offers, ChatActions actions, FormChoices choices) {
        this.deeds = deeds;
        this.offers = offers;
        this.actions = actions;
        this.choices = choices;
    }

    @Override
    public Map<String, Pressed> buttons() {
        return Map.of(
                "fv", this::chosen,
                "fo", (turn, arguments) -> List.of(askOptional(turn, arguments)),
                "fd", (turn, arguments) -> perform(turn, arguments.get(0)),
                "fx", (turn, arguments) -> List.of(turn.message("chat.cancelled")));
    }

    @Override
    public Map<String, Answered> answers() {
        return Map.of(KIND, (turn, about, words) -> List.of(answer(turn, about.get(0), about.get(1), words)));
    }

    /** Begins to fill in an action, with what was already said. */
    List<Message> start(Turn turn, ActionType type, String words) {
        Form form = words.isBlank() ? Form.of(type.name()) : heard(turn, type, words);
        String offer = offers.keep(turn.actor(), KIND, form);
        boolean unheard = !words.isBlank() && form.shown().isEmpty();
        Optional<Parameter> first = missing(type, form);
        return List.of(
                unheard && first.isPresent()
                        ? answer(turn, offer, first.get().name(), words)
                        : next(turn, type, offer, form));
    }

    /** Words after the command: a to-do and its deadline where the action has both. */
    private static Form heard(Turn turn, ActionType type, String words) {
        Form form = Form.of(type.name());
        boolean phrase = has(type, "text") && has(type, "due");
        if (phrase && Proposals.read(turn, words) instanceof Understood understood) {
            return form.with("text", TextNode.valueOf(understood.text()), understood.text())
                    .with(
                            "due",
                            TextNode.valueOf(Proposals.due(understood).toString()),
                            turn.due(Proposals.due(understood)));
        }
        return form;
    }

    private static boolean has(ActionType type, String parameter) {
        return type.parameters().stream().anyMatch(it -> it.name().equals(parameter));
    }

    private Message next(Turn turn, ActionType type, String offer, Form form) {
        return missing(type, form)
                .map(parameter -> ask(turn, type, offer, parameter))
                .orElseGet(() -> summary(turn, type, offer, form));
    }

    private static Optional<Parameter> missing(ActionType type, Form form) {
        return type.parameters().stream()
                .filter(Parameter::required)
                .filter(parameter -> !form.input().has(parameter.name()))
                .findFirst();
    }

    private Message ask(Turn turn, ActionType type, String offer, Parameter parameter) {
        turn.await(KIND, offer, parameter.name());
        String at = Integer.toString(type.parameters().indexOf(parameter));
        Message question = turn.message("chat.form.ask", "label", actions.label(turn, type, parameter));
        if (parameter.type().equals("flag")) {
            return question.row(
                    turn.button("chat.yes", "fv", offer, at, "1"), turn.button("chat.no", "fv", offer, at, "0"));
        }
        return question.column(buttons(offer, at, parameter, choices.all(turn, type, parameter)));
    }

    private static List<Button> buttons(
            String offer, String at, Parameter parameter, List<FormChoices.Choice> choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> {
                    FormChoices.Choice choice = choices.get(i);
                    boolean word = parameter.type().equals("choice");
                    String value =
                            word ? Integer.toString(parameter.choices().indexOf(choice.value())) : choice.value();
                    return Turn.named(choice.label(), "fv", offer, at, value);
                })
                .toList();
    }

    private Message answer(Turn turn, String offer, String name, String words) {
        Form form = offers.find(turn.actor(), offer, KIND, Form.class);
        ActionType type = actions.named(turn, form.action());
        Parameter parameter = type.parameters().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> over().refusal());
        FormValues.Read read = FormChoices.chosen(parameter)
                ? chosen(turn, type, offer, parameter, words)
                : FormValues.read(turn, parameter, words);
        if (read instanceof FormValues.Value value) {
            return take(turn, type, offer, form.with(name, value.json(), value.shown()));
        }
        turn.await(KIND, offer, name);
        return ((FormValues.Again) read).message();
    }

    private FormValues.Read chosen(Turn turn, ActionType type, String offer, Parameter parameter, String words) {
        List<FormChoices.Choice> fitting = choices.named(turn, type, parameter, words);
        if (fitting.size() == 1) {
            FormChoices.Choice only = fitting.get(0);
            return new FormValues.Value(TextNode.valueOf(only.value()), only.label());
        }
        if (fitting.isEmpty()) {
            return new FormValues.Again(turn.message("chat.form.none", "words", words));
        }
        String at = Integer.toString(type.parameters().indexOf(parameter));
        return new FormValues.Again(
                turn.message("chat.find.several", "words", words).column(buttons(offer, at, parameter, fitting)));
    }

    private List<Message> chosen(Turn turn, List<String> arguments) {
        String offer = arguments.get(0);
        Form form = offers.find(turn.actor(), offer, KIND, Form.class);
        ActionType type = actions.named(turn, form.action());
        Parameter parameter = type.parameters().get(Integer.parseInt(arguments.get(1)));
        FormValues.Value value = parameter.type().equals("flag")
                ? FormValues.flag(turn, arguments.get(2).equals("1"))
                : choices.valued(turn, type, parameter, arguments.get(2))
                        .map(choice -> new FormValues.Value(TextNode.valueOf(choice.value()), choice.label()))
                        .orElseThrow(() -> over().refusal());
        return List.of(take(turn, type, offer, form.with(parameter.name(), value.json(), value.shown())));
    }

    private Message take(Turn turn, ActionType type, String offer, Form form) {
        offers.change(turn.actor(), offer, KIND, form);
        return next(turn, type, offer, form);
    }

    private Message askOptional(Turn turn, List<String> arguments) {
        Form form = offers.find(turn.actor(), arguments.get(0), KIND, Form.class);
        ActionType type = actions.named(turn, form.action());
        return ask(turn, type, arguments.get(0), type.parameters().get(Integer.parseInt(arguments.get(1))));
    }

    private Message summary(Turn turn, ActionType type, String offer, Form form) {
        StringBuilder text = new StringBuilder(Html.bold(actions.label(turn, type)));
        List<Button> optional = new ArrayList<>();
        for (int at = 0; at < type.parameters().size(); at++) {
            Parameter parameter = type.parameters().get(at);
            String label = actions.label(turn, type, parameter);
            Optional.ofNullable(form.shown().get(parameter.name()))
                    .ifPresent(shown -> text.append("\n")
                            .append(Html.escape(label))
                            .append(": ")
                            .append(Html.escape(shown)));
            if (!parameter.required() && ChatActions.sayable(parameter)) {
                optional.add(Turn.named("+ " + label, "fo", offer, Integer.toString(at)));
            }
        }
        return Message.of(text.toString())
                .row(turn.button("chat.button.do", "fd", offer), turn.button("chat.button.cancel", "fx", offer))
                .column(optional);
    }

    private List<Message> perform(Turn turn, String offer) {
        Form form = offers.find(turn.actor(), offer, KIND, Form.class);
        ActionType type = actions.named(turn, form.action());
        Message done = turn.message("chat.form.done", "label", actions.label(turn, type));
        return deeds.perform(turn, form.action(), form.input(), Optional.of("chat:" + offer), done);
    }

    private static Problem over() {
        return new Problem(Kind.NOT_FOUND, "chat.offerOver");
    }
}
