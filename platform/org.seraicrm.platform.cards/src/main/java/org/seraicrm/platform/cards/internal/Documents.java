package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Completeness;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Todo;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.cards.internal.jdbc.TodoTable;
import org.seraicrm.platform.cards.internal.lists.ListFields;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Id;
import org.seraicrm.platform.kernel.Keys;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.search.FieldValue;
import org.seraicrm.platform.search.IndexDocument;
import org.seraicrm.platform.search.Parted;
import org.seraicrm.platform.search.Words;

/** What the index knows of clients, cards and to-dos. */
final class Documents {

    static final String CLIENT = "client";
    static final String CARD = "card";
    static final String TODO = "todo";

    private Documents() {}

    static IndexDocument client(Client client, Module form, Set<String> keys, Traces traces) {
        Map<String, List<FieldValue>> fields = held(client, form);
        fields.put("id", List.of(new FieldValue.Reference(client.id().value())));
        fields.put("trashed", List.of(new FieldValue.Flag(client.trashed())));
        traces(fields, traces);
        texts(fields, "name", List.of(client.name()));
        RowWords words = words(client);
        own(client, form, (field, value) -> own(words, field, value));
        return document(
                client.company(),
                CLIENT,
                client.id(),
                keys,
                client.name(),
                words,
                words.parted(Keys.clients(), form.hiddenFields()),
                fields,
                client.changed());
    }

    /** What a client holds beside its name; cards are found by it, too. */
    private static Map<String, List<FieldValue>> held(Client client, Module form) {
        Map<String, List<FieldValue>> fields = new HashMap<>();
        fields.put("kind", List.of(new FieldValue.Keyword(client.kind().name())));
        fields.put("created", List.of(new FieldValue.Moment(client.id().created())));
        fields.put("changed", List.of(new FieldValue.Moment(client.changed())));
        fields.put(
                "completeness",
                List.of(new FieldValue.Numeric(Completeness.of(client).percent())));
        responsible(fields, client.responsible());
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            texts(fields, kind.name().toLowerCase(Locale.ROOT), points(client, kind));
        }
        texts(fields, "address", client.addresses().stream().map(Address::text).toList());
        texts(
                fields,
                "persons",
                client.persons().stream().map(ContactPerson::name).toList());
        texts(
                fields,
                "position",
                client.deciding().stream()
                        .flatMap(person -> person.position().stream())
                        .toList());
        own(client, form, (field, value) -> own(fields, field, value));
        return fields;
    }

    /** Retired fields, too: one that is taken back finds what is kept without reading all clients anew. */
    private static void own(Client client, Module form, BiConsumer<Field, JsonNode> each) {
        Stream.concat(form.setup().fields().stream(), form.setup().retired().stream())
                .forEach(field -> Optional.ofNullable(client.values().get(field.id()))
                        .ifPresent(value -> each.accept(field, value)));
    }

    /** The name is seen by everybody; a person's phone is hidden with phones and with persons. */
    private static RowWords words(Client client) {
        RowWords words = new RowWords();
        words.name(client.name());
        client.contactPoints().forEach(point -> {
            if (point.kind() == ContactPoint.Kind.PHONE) {
                words.phone(point.value(), ClientField.PHONE.id());
                point.shown().ifPresent(shown -> words.phone(shown, ClientField.PHONE.id()));
            } else if (point.kind() == ContactPoint.Kind.EMAIL) {
                words.email(point.value(), ClientField.EMAIL.id());
                point.shown().ifPresent(shown -> words.email(shown, ClientField.EMAIL.id()));
            }
        });
        client.addresses().forEach(address -> words.text(address.text(), ClientField.ADDRESS.id()));
        String persons = ClientField.PERSON.id();
        client.persons().forEach(person -> {
            words.name(person.name(), persons);
            person.phone().ifPresent(phone -> words.phone(phone, persons, ClientField.PHONE.id()));
            person.email().ifPresent(email -> words.email(email, persons, ClientField.EMAIL.id()));
        });
        return words;
    }

    private static IndexDocument document(
            CompanyId company,
            String kind,
            Id id,
            Set<String> keys,
            String title,
            RowWords words,
            Parted parted,
            Map<String, List<FieldValue>> fields,
            Instant changed) {
        Words whole = words.whole();
        return new IndexDocument(
                company,
                kind,
                id.value(),
                keys,
                title,
                whole.names(),
                whole.phones(),
                whole.emails(),
                whole.texts(),
                fields,
                changed.toEpochMilli(),
                Optional.of(parted));
    }

    static IndexDocument card(
            Card card,
            Optional<Client> client,
            Module form,
            Optional<Module> module,
            Set<String> keys,
            Traces traces,
            Optional<String> left) {
        Map<String, List<FieldValue>> fields = new HashMap<>();
        fields.put("module", List.of(new FieldValue.Reference(card.module().value())));
        fields.put("status", List.of(new FieldValue.Keyword(card.status())));
        left.ifPresent(status -> fields.put("leftFrom", List.of(new FieldValue.Keyword(status))));
        fields.put("client", List.of(new FieldValue.Reference(card.client().value())));
        fields.put("id", List.of(new FieldValue.Reference(card.id().value())));
        fields.put("created", List.of(new FieldValue.Moment(card.id().created())));
        fields.put("changed", List.of(new FieldValue.Moment(card.changed())));
        fields.put("trashed", List.of(new FieldValue.Flag(card.trashed())));
        responsible(fields, card.responsible());
        traces(fields, traces);
        client.ifPresent(of -> held(of, form).forEach((name, values) -> fields.put(ListFields.ofClient(name), values)));
        String clientName = client.map(Client::name).orElse("");
        texts(fields, "title", List.of(card.title()));
        texts(fields, "clientName", List.of(clientName));
        card.values()
                .forEach((id, value) ->
                        module.flatMap(known -> known.setup().field(id)).ifPresent(field -> own(fields, field, value)));
        RowWords words = new RowWords();
        words.name(card.title());
        words.name(clientName);
        texts(words, card, module);
        return document(
                card.company(),
                CARD,
                card.id(),
                keys,
                card.title(),
                words,
                words.parted(
                        Keys.cards(card.module()),
                        module.map(Module::hiddenFields).orElse(Set.of())),
                fields,
                card.changed());
    }

    /** Found by any word of its text; whose it is, until when, and whether it is done can be counted. */
    static IndexDocument todo(TodoTable.Hung hung, Set<String> keys) {
        Todo todo = hung.todo();
        Map<String, List<FieldValue>> fields = new HashMap<>();
        fields.put("id", List.of(new FieldValue.Reference(todo.id().value())));
        fields.put("created", List.of(new FieldValue.Moment(todo.id().created())));
        fields.put("assignee", List.of(new FieldValue.Reference(todo.assignee().value())));
        fields.put("due", List.of(new FieldValue.Day(todo.due().day())));
        fields.put("done", List.of(new FieldValue.Flag(todo.done().isPresent())));
        todo.done().ifPresent(at -> fields.put("doneAt", List.of(new FieldValue.Moment(at))));
        hung.module().ifPresent(module -> fields.put("module", List.of(new FieldValue.Reference(module.value()))));
        return new IndexDocument(
                todo.company(),
                TODO,
                todo.id().value(),
                keys,
                todo.text(),
                List.of(),
                List.of(),
                List.of(),
                List.of(todo.text()),
                fields,
                todo.id().created().toEpochMilli());
    }

    private static void responsible(Map<String, List<FieldValue>> fields, Optional<UserId> responsible) {
        responsible.ifPresent(user -> fields.put("responsible", List.of(new FieldValue.Reference(user.value()))));
    }

    private static void traces(Map<String, List<FieldValue>> fields, Traces traces) {
        traces.lastContact().ifPresent(at -> fields.put("lastContact", List.of(new FieldValue.Moment(at))));
        traces.due().ifPresent(day -> fields.put("due", List.of(new FieldValue.Day(day))));
    }

    private static void texts(Map<String, List<FieldValue>> fields, String name, List<String> texts) {
        fields.put(
                name,
                texts.stream()
                        .filter(text -> !text.isBlank())
                        .<FieldValue>map(FieldValue.Text::new)
                        .toList());
    }

    private static void own(Map<String, List<FieldValue>> fields, Field field, JsonNode value) {
        String name = ListFields.own(field.id());
        fields.put(name, FieldValues.indexed(field.type(), value));
        if (field.type() == FieldType.MONEY) {
            fields.put(
                    ListFields.currency(name),
                    List.of(new FieldValue.Keyword(value.path("currency").asText())));
        }
    }

    private static List<String> points(Client client, ContactPoint.Kind kind) {
        return client.contactPoints().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .toList();
    }

    /** What a card holds in the fields that its module has. */
    private static void texts(RowWords words, Card card, Optional<Module> module) {
        card.values().forEach((id, value) -> {
            boolean known = module.flatMap(in -> in.setup().field(id)).isPresent();
            if (known && value.isTextual() && value.asText().length() > 2) {
                words.text(value.asText(), id);
            }
        });
    }

    private static void own(RowWords words, Field field, JsonNode value) {
        switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> words.text(value.asText(), field.id());
            case PHONE -> words.phone(value.asText(), field.id());
            case EMAIL -> words.email(value.asText(), field.id());
            default -> {}
        }
    }
}
