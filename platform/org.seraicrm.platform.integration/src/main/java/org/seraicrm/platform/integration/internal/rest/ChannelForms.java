package org.seraicrm.platform.integration.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.Channel;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;

/** Channels and their kinds as the browser draws them, in the reader's language. */
final class ChannelForms {

    private final Channels channels;
    private final Texts texts;
    private final Actor reader;

    ChannelForms(Channels channels, Texts texts, Actor reader) {
        this.channels = channels;
        this.texts = texts;
        this.reader = reader;
    }

    Map<String, Object> all() {
        List<ChannelKind> kinds = channels.kinds(reader);
        return Map.of(
                "channels",
                channels.list(reader).stream()
                        .map(channel -> channel(channel, kinds))
                        .toList(),
                "kinds",
                kinds.stream().map(this::kind).toList());
    }

    private ObjectNode channel(Channel channel, List<ChannelKind> kinds) {
        ObjectNode form = Json.mapper().valueToTree(channel);
        form.set("generated", Json.mapper().valueToTree(generated(channel, kinds)));
        channel.error().ifPresent(problem -> form.set("error", error(problem)));
        channel.trial().ifPresent(trial -> {
            ObjectNode told = form.putObject("trial");
            told.put("at", trial.at().toString());
            trial.error().ifPresent(problem -> told.set("error", error(problem)));
        });
        return form;
    }

    private ObjectNode error(Problem problem) {
        return Json.mapper()
                .createObjectNode()
                .put("title", texts.text(reader.language(), problem))
                .put("code", problem.code());
    }

    private Map<String, String> generated(Channel channel, List<ChannelKind> kinds) {
        Map<String, String> generated = new LinkedHashMap<>();
        kinds.stream()
                .filter(kind -> kind.id().equals(channel.kind()))
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.type() == ChannelField.Type.GENERATED)
                .forEach(field -> channels.generated(reader, channel.id(), field.name())
                        .ifPresent(value -> generated.put(field.name(), value)));
        return generated;
    }

    private Map<String, Object> kind(ChannelKind kind) {
        String code = "channel." + kind.id();
        return Map.of(
                "id",
                kind.id(),
                "name",
                text(code),
                "fields",
                kind.fields().stream().map(field -> field(code, field)).toList());
    }

    private Map<String, Object> field(String kind, ChannelField field) {
        String code = kind + "." + field.name();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", field.name());
        form.put("label", text(code));
        form.put("type", field.type());
        form.put("required", field.required());
        form.put(
                "choices",
                field.choices().stream()
                        .map(choice -> Map.of("id", choice, "label", text(code + "." + choice)))
                        .toList());
        Optional<String> preset = field.preset();
        preset.ifPresent(value -> form.put("preset", preset(field, value)));
        return form;
    }

    private static Object preset(ChannelField field, String value) {
        return switch (field.type()) {
            case NUMBER, FLAG -> Json.tree(value);
            default -> value;
        };
    }

    private String text(String code) {
        Locale language = reader.language();
        return texts.text(language, code);
    }
}
