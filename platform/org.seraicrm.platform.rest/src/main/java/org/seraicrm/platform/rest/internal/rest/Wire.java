package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Address;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.Completeness;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.EntryChange;
import org.seraicrm.platform.cards.TodoKind;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Way;

/** The JSON forms of what is read, labels already in the reader's language. */
final class Wire {

    private Wire() {}

    /** {@code portrait} is the name of the picture's version, for {@code /users/{id}/portrait}. */
    record Person(
            UserId id, String name, String familyName, String givenName, String initials, Optional<String> portrait) {}

    record Named(DepartmentId id, String name) {}

    record Profile(
            UserId id,
            String name,
            String familyName,
            String givenName,
            String initials,
            Optional<String> portrait,
            Optional<String> position,
            String email,
            Role role,
            String language,
            String signature,
            boolean active,
            boolean secondFactor,
            List<Named> departments,
            List<RoleIn> roles) {}

    record Choice(String id, String label) {}

    record FieldForm(
            String id,
            String label,
            FieldType type,
            List<Choice> choices,
            boolean main,
            boolean readOnly,
            Optional<JsonNode> initial,
            Optional<String> heading,
            Optional<String> help,
            Optional<Field.When> shownWhen,
            Optional<Field.When> requiredWhen) {}

    record StatusForm(String id, String label, String colour, boolean closed) {}

    record GroupForm(String id, String label, List<StatusForm> statuses) {}

    record ModuleForm(
            ModuleId id,
            String kind,
            String name,
            String icon,
            String colour,
            boolean oneCardPerClient,
            List<FieldForm> fields,
            List<GroupForm> groups,
            List<ViewForm> views,
            boolean editable,
            boolean tellsOfClients) {}

    record ViewForm(
            String id,
            String label,
            List<String> statuses,
            boolean mine,
            Map<String, String> values,
            List<String> columns,
            String sort,
            Optional<String> command) {}

    record ModuleRef(ModuleId id, String name, String icon, String colour, String kind) {}

    record ClientRef(ClientId id, String name) {}

    record CardRef(CardId id, String title, ModuleRef module) {}

    record ClientRow(
            ClientId id,
            ClientKind kind,
            String name,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> messenger,
            Optional<String> site,
            Optional<String> address,
            List<String> persons,
            List<String> position,
            int completeness,
            Optional<Person> responsible,
            Map<String, JsonNode> values,
            Instant created,
            Instant changed,
            Optional<Instant> lastContact,
            Optional<LocalDate> due) {}

    record Contact(String kind, String value, String shown, Optional<String> label) {}

    /** {@code mergedInto} leads on from a client that is no more; {@code merged} are those that can be taken back. */
    record ClientPage(
            ClientId id,
            int version,
            ClientKind kind,
            String name,
            List<Contact> contactPoints,
            List<Address> addresses,
            List<ContactPerson> persons,
            Optional<Person> responsible,
            Map<String, JsonNode> values,
            boolean trashed,
            Instant changed,
            Completeness completeness,
            Optional<ClientId> mergedInto,
            List<ClientRef> merged,
            List<CardRow> cards,
            List<TodoRow> todos) {}

    record CardRow(
            CardId id,
            int version,
            String title,
            ModuleRef module,
            StatusForm status,
            ClientRef client,
            Optional<Person> responsible,
            Map<String, JsonNode> values,
            Instant created,
            Instant changed,
            Optional<Instant> lastContact,
            Optional<LocalDate> due,
            Optional<ClientRow> about) {}

    /** What a move asks for before it is made, or that it is refused whatever is said. */
    enum Moving {
        REASON,
        FIELDS,
        REFUSED
    }

    record Move(Moving way, String why) {}

    record CardClient(
            ClientId id,
            String name,
            ClientKind kind,
            List<Contact> contactPoints,
            List<Address> addresses,
            List<ContactPerson> persons) {}

    record CardPage(
            CardId id,
            int version,
            String title,
            ModuleRef module,
            StatusForm status,
            CardClient client,
            Optional<Person> responsible,
            Map<String, JsonNode> values,
            Instant changed,
            boolean trashed,
            boolean editable,
            Completeness completeness,
            Map<String, Way> ways,
            List<TodoRow> todos,
            Optional<CardRef> original,
            List<CardRef> copies) {}

    record TodoRow(
            TodoId id,
            int version,
            String text,
            Due due,
            boolean done,
            Optional<Instant> doneAt,
            Person assignee,
            Person author,
            Optional<ClientRef> client,
            Optional<CardRef> card,
            TodoKind kind,
            Optional<Integer> minutes) {}

    /** What stands in a colleague's calendar; without {@code todo} the reader sees only that the time is taken. */
    record CalendarItem(
            UserId user, Due start, Optional<Integer> minutes, Optional<TodoRow> todo, boolean changeable) {}

    /** {@code days} are ISO 8601 numbers, Monday is 1. */
    record Hours(LocalTime from, LocalTime until, List<Integer> days) {}

    record CalendarPage(
            LocalDate from, LocalDate to, String zone, Hours hours, List<Person> users, List<CalendarItem> items) {}

    record EntryLine(
            EventId id,
            String type,
            Instant at,
            Optional<Person> actor,
            String text,
            Optional<String> body,
            List<EntryChange> changes,
            Optional<CardRef> card,
            Optional<String> mail) {}

    /** One line of the audit; what it is about as far as the reader may see it. */
    record AuditLine(
            EventId id,
            String type,
            Instant at,
            Optional<Person> actor,
            String text,
            Optional<ClientRef> client,
            Optional<CardRef> card,
            Optional<ModuleRef> module) {}
}
