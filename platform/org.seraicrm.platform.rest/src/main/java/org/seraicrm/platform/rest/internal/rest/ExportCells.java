package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardList;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.Completeness;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.Traces;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Veil;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.rest.internal.sheets.Cell;

/** Fields of lists as cells that people read. */
record ExportCells(Actor reader, Texts texts, Names people, Veil veil) {

    /** Before the names of what a card's client holds. */
    static final String OF_CLIENT = "client.";

    /**
     * What heads a column.
     *
     * @param form of clients, of lists whose rows have one
     */
    String head(String column, ModuleSetup setup, Optional<ModuleSetup> form) {
        return column.startsWith(OF_CLIENT)
                ? form.map(of -> texts.text(reader.language(), "list.client") + ": "
                                + head(column.substring(OF_CLIENT.length()), of, Optional.empty()))
                        .orElseThrow(ExportCells::unknown)
                : head(column, setup);
    }

    private static Refusal unknown() {
        return Problem.invalid("/columns", "value.unknown").refusal();
    }

    private String head(String column, ModuleSetup setup) {
        return own(column, setup)
                .map(field -> field.label().in(reader.language()))
                .or(() -> texts.find(reader.language(), "list." + column))
                .orElseThrow(ExportCells::unknown);
    }

    /** @param client what the card's client holds, where a column asks for it */
    Cell of(
            Card card,
            String column,
            ModuleSetup setup,
            Map<ClientId, String> clients,
            Traces traces,
            Optional<Client> client,
            ModuleSetup form) {
        if (column.startsWith(OF_CLIENT)) {
            String part = column.substring(OF_CLIENT.length());
            return client.map(of -> of(of, part, form, Traces.NONE)).orElse(Cell.EMPTY);
        }
        return switch (column) {
            case "title" -> new Cell.Text(card.title());
            case "client" -> new Cell.Text(clients.getOrDefault(card.client(), ""));
            case "status" ->
                new Cell.Text(setup.status(card.status())
                        .map(Status::label)
                        .map(this::said)
                        .orElse(card.status()));
            case "group" -> new Cell.Text(group(card, setup));
            case "responsible" -> responsible(card.responsible());
            case "created" -> time(card.id().created());
            case "changed" -> time(card.changed());
            default -> own(column, setup, card.values()).orElseGet(() -> beside(column, traces));
        };
    }

    private String group(Card card, ModuleSetup setup) {
        return setup.groups().stream()
                .filter(group ->
                        group.statuses().stream().anyMatch(of -> of.id().equals(card.status())))
                .findFirst()
                .map(group -> said(group.label()))
                .orElse("");
    }

    Cell of(Client client, String column, ModuleSetup setup, Traces traces) {
        return switch (column) {
            case "name" -> new Cell.Text(client.name());
            case "kind" -> new Cell.Text(texts.text(reader.language(), "client.kind." + client.kind()));
            case "phone" -> point(client, ContactPoint.Kind.PHONE);
            case "email" -> point(client, ContactPoint.Kind.EMAIL);
            case "messenger" -> point(client, ContactPoint.Kind.MESSENGER);
            case "site" -> point(client, ContactPoint.Kind.SITE);
            case "persons" -> all(client.persons().stream().map(ContactPerson::name));
            case "position" -> all(client.deciding().stream().flatMap(person -> person.position().stream()));
            case "completeness" ->
                new Cell.Number(BigDecimal.valueOf(Completeness.of(client, veil).percent()));
            case "address" ->
                new Cell.Text(client.addresses().stream()
                        .map(Address::text)
                        .findFirst()
                        .orElse(""));
            case "responsible" -> responsible(client.responsible());
            case "created" -> time(client.id().created());
            case "changed" -> time(client.changed());
            default -> own(column, setup, client.values()).orElseGet(() -> beside(column, traces));
        };
    }

    private Cell beside(String column, Traces traces) {
        return switch (column) {
            case "lastContact" -> traces.lastContact().map(this::time).orElse(Cell.EMPTY);
            case "due" -> traces.due().<Cell>map(Cell.Day::new).orElse(Cell.EMPTY);
            default -> Cell.EMPTY;
        };
    }

    private Optional<Cell> own(String column, ModuleSetup setup, Map<String, JsonNode> values) {
        return own(column, setup)
                .map(field -> Optional.ofNullable(values.get(field.id()))
                        .map(value -> value(field, value))
                        .orElse(Cell.EMPTY));
    }

    private static Optional<Field> own(String column, ModuleSetup setup) {
        return column.startsWith(CardList.FIELD)
                ? setup.field(column.substring(CardList.FIELD.length()))
                : Optional.empty();
    }

    private static Cell all(Stream<String> texts) {
        return new Cell.Text(texts.collect(Collectors.joining(", ")));
    }

    private static Cell point(Client client, ContactPoint.Kind kind) {
        return new Cell.Text(client.first(kind)
                .map(point -> point.shown().orElse(point.value()))
                .orElse(""));
    }

    private Cell responsible(Optional<UserId> user) {
        return new Cell.Text(
                user.map(id -> people.of(reader, id)).map(Wire.Person::name).orElse(""));
    }

    private Cell time(Instant at) {
        return new Cell.Time(LocalDateTime.ofInstant(at, reader.zone()));
    }

    /** Values that no longer fit their field are shown as they are. */
    private Cell value(Field field, JsonNode value) {
        try {
            return switch (field.type()) {
                case NUMBER -> new Cell.Number(new BigDecimal(value.asText()));
                case MONEY -> sum(value);
                case DATE -> new Cell.Day(LocalDate.parse(value.asText()));
                case DATE_TIME -> time(Instant.parse(value.asText()));
                case YES_NO -> new Cell.Text(texts.text(reader.language(), value.asBoolean() ? "list.yes" : "list.no"));
                case CHOICE -> new Cell.Text(choice(field, value.asText()));
                case MULTI_CHOICE ->
                    new Cell.Text(StreamSupport.stream(value.spliterator(), false)
                            .map(each -> choice(field, each.asText()))
                            .collect(Collectors.joining(", ")));
                case USER -> responsible(Optional.of(UserId.of(value.asText())));
                default -> new Cell.Text(value.asText());
            };
        } catch (DateTimeException | IllegalArgumentException unfit) {
            return new Cell.Text(value.asText());
        }
    }

    private static Cell sum(JsonNode value) {
        Currency currency = Currency.getInstance(value.path("currency").asText());
        return new Cell.Sum(new Money(value.path("minor").asLong(), currency).amount(), currency.getCurrencyCode());
    }

    private String choice(Field field, String id) {
        return field.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .map(Field.Choice::label)
                .map(this::said)
                .findFirst()
                .orElse(id);
    }

    private String said(Labels label) {
        return label.in(reader.language());
    }
}
