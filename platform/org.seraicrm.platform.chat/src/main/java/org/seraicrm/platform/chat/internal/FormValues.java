package org.seraicrm.platform.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.chat.Message;
import org.seraicrm.platform.chat.phrases.Unclear;
import org.seraicrm.platform.chat.phrases.When;
import org.seraicrm.platform.chat.phrases.WhenReading;
import org.seraicrm.platform.modules.ActionType.Parameter;

/** Reads what people type for an action's parameters. */
final class FormValues {

    /** What can't be said in chat. */
    static final Set<String> UNSAID = Set.of("secret", "list", "object", "any");

    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("yes", true),
            Map.entry("on", true),
            Map.entry("igen", true),
            Map.entry("be", true),
            Map.entry("да", true),
            Map.entry("вкл", true),
            Map.entry("tak", true),
            Map.entry("wł", true),
            Map.entry("true", true),
            Map.entry("no", false),
            Map.entry("off", false),
            Map.entry("nem", false),
            Map.entry("ki", false),
            Map.entry("нет", false),
            Map.entry("выкл", false),
            Map.entry("nie", false),
            Map.entry("wył", false),
            Map.entry("false", false));

    /** What was read. */
    sealed interface Read {}

    /** A value, and how people read it. */
    record Value(JsonNode json, String shown) implements Read {}

    /** It has to be asked again, or chosen. */
    record Again(Message message) implements Read {}

    private FormValues() {}

    /** Reads the single values; of ids only their text form. */
    static Read read(Turn turn, Parameter parameter, String words) {
        return switch (parameter.type()) {
            case "due", "date", "dateTime" -> when(turn, parameter.type(), words);
            case "number" -> number(turn, words);
            case "flag" -> flag(turn, words);
            default -> new Value(TextNode.valueOf(words), words);
        };
    }

    private static Read when(Turn turn, String type, String words) {
        WhenReading reading = Proposals.readWhen(turn, words);
        if (reading instanceof When when) {
            Due due = Proposals.due(when);
            String json = switch (type) {
                case "date" -> due.day().toString();
                case "dateTime" ->
                    due.day().atTime(due.time().orElse(LocalTime.MIDNIGHT)).toString();
                default -> due.toString();
            };
            return new Value(TextNode.valueOf(json), turn.due(due));
        }
        return new Again(Proposals.unclear(turn, (Unclear) reading));
    }

    private static Read number(Turn turn, String words) {
        try {
            BigDecimal number = new BigDecimal(words.replace(" ", "").replace(',', '.'));
            return new Value(DecimalNode.valueOf(number), number.toPlainString());
        } catch (NumberFormatException notANumber) {
            return new Again(turn.message("value.number"));
        }
    }

    private static Read flag(Turn turn, String words) {
        return Optional.ofNullable(
                        FLAGS.get(words.strip().toLowerCase(turn.actor().language())))
                .<Read>map(value -> flag(turn, value))
                .orElseGet(() -> new Again(turn.message("value.flag")));
    }

    static Value flag(Turn turn, boolean value) {
        return new Value(BooleanNode.valueOf(value), turn.text(value ? "chat.yes" : "chat.no"));
    }
}
