package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryChange;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Texts;

/** Tells what was changed of cards and clients, as far as the reader sees the fields today. */
record ChangeWords(Modules modules, UserNames names, FieldWords fields, Texts texts) {

    private static final int LONGEST = 300;

    /** In the order of the event; nothing for entries that change no fields. */
    List<EntryChange> of(Actor reader, Entry entry) {
        return switch (entry.type()) {
            case "card.changed" ->
                entry.module().flatMap(id -> modules.find(reader.company(), id)).stream()
                        .map(module -> module.seenBy(reader.standing()))
                        .flatMap(module -> each(entry, (name, change) -> ofCard(reader, module, name, change)))
                        .toList();
            case "client.changed" ->
                each(entry, (name, change) -> ofClient(reader, name, change)).toList();
            default -> List.of();
        };
    }

    private interface Telling {
        Optional<EntryChange> tell(String name, JsonNode change);
    }

    private static Stream<EntryChange> each(Entry entry, Telling telling) {
        return entry.data().path("changes").properties().stream()
                .flatMap(change -> telling.tell(change.getKey(), change.getValue()).stream());
    }

    private Optional<EntryChange> ofCard(Actor reader, Module module, String name, JsonNode change) {
        return switch (name) {
            case "title" -> Optional.of(told(label(reader, "card", name), change, ChangeWords::text));
            case "responsible" -> Optional.of(told(label(reader, "card", name), change, value -> user(reader, value)));
            default -> own(reader, module, name, change);
        };
    }

    private Optional<EntryChange> ofClient(Actor reader, String name, JsonNode change) {
        String label = label(reader, "client", name);
        return switch (name) {
            case "name" -> Optional.of(told(label, change, ChangeWords::text));
            case "kind" -> Optional.of(told(label, change, value -> kind(reader, value)));
            case "responsible" -> Optional.of(told(label, change, value -> user(reader, value)));
            case "contactPoints" -> listed(label, change, "value", "label");
            case "addresses" -> listed(label, change, "text", "label");
            case "persons" -> listed(label, change, "name", "position", "phone", "email");
            default -> ClientValues.field(name).flatMap(field -> own(reader, modules.clients(reader), field, change));
        };
    }

    private Optional<EntryChange> own(Actor reader, Module module, String id, JsonNode change) {
        return module.setup()
                .field(id)
                .map(field -> told(field.label().in(reader.language()), change, value -> words(reader, field, value)));
    }

    private Optional<String> words(Actor reader, Field field, JsonNode value) {
        return value.isNull()
                ? Optional.empty()
                : fields.of(reader, reader.language(), field, value).or(() -> text(value));
    }

    private static EntryChange told(String label, JsonNode change, Function<JsonNode, Optional<String>> words) {
        Optional<String> before = words.apply(change.path("before")).map(ChangeWords::brief);
        Optional<String> after = words.apply(change.path("after")).map(ChangeWords::brief);
        return new EntryChange(label, before, after, false);
    }

    private static String brief(String text) {
        return Shortened.to(LONGEST, text);
    }

    /** Of lists only what differs; nothing when that has no words, as the order. */
    private static Optional<EntryChange> listed(String label, JsonNode change, String... members) {
        List<String> before = items(change.path("before"), members);
        List<String> after = items(change.path("after"), members);
        return Optional.of(new EntryChange(label, without(before, after), without(after, before), true))
                .filter(told -> told.before().isPresent() || told.after().isPresent());
    }

    private static List<String> items(JsonNode list, String... members) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> Stream.of(members)
                        .flatMap(member -> text(item.path(member)).stream())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static Optional<String> without(List<String> items, List<String> others) {
        List<String> left = new ArrayList<>(items);
        left.removeAll(others);
        return Optional.of(brief(String.join("; ", left))).filter(text -> !text.isEmpty());
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value.asText("")).filter(text -> !text.isBlank() && !value.isNull());
    }

    private Optional<String> user(Actor reader, JsonNode id) {
        return text(id).flatMap(user -> names.of(reader, UserId.of(user)));
    }

    private Optional<String> kind(Actor reader, JsonNode kind) {
        return modules.clients(reader)
                .setup()
                .status(kind.asText())
                .map(Status::label)
                .map(label -> label.in(reader.language()));
    }

    private String label(Actor reader, String of, String name) {
        return texts.find(reader.language(), "action." + of + ".change." + name).orElse(name);
    }
}
