package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.EntryChange;
import org.seraicrm.platform.cards.EntryTexts;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.store.Event;

/** Entries told with the texts of the installed bundles. */
final class TranslatedEntries implements EntryTexts {

    private static final List<String> BODIES = List.of("report", "reason", "preview");
    private static final List<String> WHOLE = List.of("note.added", "message.sent");

    private static final int YEAR_LENGTH = 4;
    private static final int DAY_LENGTH = 10;
    private static final int ID_LENGTH = 13;

    private final Modules modules;
    private final UserNames names;
    private final Texts texts;
    private final ChangeWords changes;

    TranslatedEntries(Modules modules, People people, Texts texts) {
        this.modules = modules;
        this.names = new UserNames(people);
        this.texts = texts;
        this.changes = new ChangeWords(modules, names, new FieldWords(people, texts), texts);
    }

    @Override
    public String line(Actor reader, Entry entry) {
        String code = "event." + entry.type();
        String wording = texts.find(reader.language(), code).orElse("");
        Map<String, String> arguments = new HashMap<>();
        seen(reader, entry).fields().forEachRemaining(member -> {
            String name = member.getKey();
            String value = member.getValue().asText();
            arguments.put(name, value);
            if (wording.isEmpty() || wording.contains("{" + name + "Label}")) {
                label(reader, entry, value).ifPresent(label -> arguments.put(name + "Label", label));
            }
            if (wording.isEmpty() || wording.contains("{" + name + "Name}")) {
                userName(reader, value).ifPresent(user -> arguments.put(name + "Name", user));
            }
            if (wording.contains("{" + name + "Module}")) {
                moduleName(reader, value).ifPresent(module -> arguments.put(name + "Module", module));
            }
        });
        return texts.text(reader.language(), code, arguments);
    }

    /** Entries that no history was asked for are told without what is hidden of clients, too. */
    private JsonNode seen(Actor reader, Entry entry) {
        Veil veil = entry.client().isPresent() ? modules.clients(reader).veil() : Veil.NONE;
        if (veil.hidden().isEmpty()) {
            return entry.data();
        }
        ObjectNode data = entry.data().deepCopy();
        new VeiledClients(veil).hide(entry.type(), data);
        return data;
    }

    @Override
    public Optional<String> body(Entry entry) {
        Stream<String> members = WHOLE.contains(entry.type()) ? Stream.of("text") : BODIES.stream();
        return members.map(entry.data()::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }

    @Override
    public List<EntryChange> changes(Actor reader, Entry entry) {
        return changes.of(reader, entry);
    }

    @Override
    public Entry entry(Event event) {
        return Entries.of(event);
    }

    @Override
    public String due(Actor reader, Due due) {
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader.language());
        return due.time()
                .map(time -> due.day().format(days) + " " + time)
                .orElseGet(() -> due.day().format(days));
    }

    private Optional<String> label(Actor reader, Entry entry, String value) {
        return date(reader, value)
                .or(() -> entry.module()
                        .flatMap(id -> modules.find(reader.company(), id))
                        .flatMap(module -> module.setup().status(value))
                        .map(Status::label)
                        .map(label -> label.in(reader.language())));
    }

    private Optional<String> date(Actor reader, String value) {
        if (!mayBeDue(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(due(reader, Due.of(value)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Refused before it is parsed, which costs more than all else in an entry. */
    private static boolean mayBeDue(String value) {
        return value.length() >= DAY_LENGTH && value.charAt(YEAR_LENGTH) == '-' && Character.isDigit(value.charAt(0));
    }

    private Optional<String> userName(Actor reader, String value) {
        if (value.length() != ID_LENGTH) {
            return Optional.empty();
        }
        try {
            return names.of(reader, UserId.of(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<String> moduleName(Actor reader, String value) {
        try {
            return modules.find(reader.company(), ModuleId.of(value))
                    .map(module -> module.name().in(reader.language()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
