package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.personal.EraseClient;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Field.When;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.ShapeModule;

/** Fields that a company adds to its clients. */
@Tag("A60")
abstract class ClientFieldsContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    ClientFieldsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        shape(
                administrator,
                List.of(
                        new Field("size", Labels.of("Létszám"), FieldType.NUMBER, List.of(), false),
                        new Field("tax", Labels.of("Adószám"), FieldType.TEXT, List.of(), false)
                                .when(
                                        Optional.of(new When(When.STATUS, List.of("COMPANY"))),
                                        Optional.of(When.ALWAYS))));
    }

    private ShapeModule shaping(Actor actor, List<Field> fields) {
        Module form = form(actor);
        ModuleSetup setup = form.setup();
        return new ShapeModule(
                form.id(),
                form.version(),
                form.name(),
                form.icon(),
                form.colour(),
                false,
                fields,
                setup.groups(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void shape(Actor actor, List<Field> fields) {
        office.perform(actor, shaping(actor, fields));
    }

    private Module form(Actor actor) {
        return office.modules().modules().clients(actor.company());
    }

    private List<Entry> history(Actor reader, ClientId client) {
        return office.histories().of(reader, client, Optional.empty(), 50, Set.of());
    }

    private List<ClientId> listed(Actor reader, String where, String sort) {
        return office.settled().clients().list(reader, ClientList.of(Where.parse(where), sort, 10)).items().stream()
                .map(Client::id)
                .toList();
    }

    private static CreateClient creating(ClientKind kind, String name, Map<String, JsonNode> values) {
        return new CreateClient(
                kind,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(values));
    }

    private ClientId company(String name, String tax, int size) {
        return office.perform(
                administrator,
                creating(
                        ClientKind.COMPANY, name, Map.of("tax", TextNode.valueOf(tax), "size", IntNode.valueOf(size))));
    }

    private ChangeClient changing(ClientId client, Map<String, JsonNode> values) {
        return new ChangeClient(
                client,
                office.read(administrator, client).version(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(values));
    }

    private Map<String, JsonNode> values(Actor reader, ClientId client) {
        return office.read(reader, client).values();
    }

    @Test
    void areKeptChangedTakenBackAndToldInTheHistory() {
        ClientId client = company("Ablakos Kft.", "12345678-2-42", 12);

        Outcome.Performed<Versioned> changed =
                office.performed(administrator, changing(client, Map.of("size", IntNode.valueOf(15))));
        assertThat(values(administrator, client))
                .containsEntry("size", IntNode.valueOf(15))
                .containsEntry("tax", TextNode.valueOf("12345678-2-42"));
        assertThat(history(administrator, client).get(0).data().path("changes"))
                .hasToString("{\"values.size\":{\"before\":12,\"after\":15}}");
        office.undo(administrator, changed);
        assertThat(values(administrator, client)).containsEntry("size", IntNode.valueOf(12));
    }

    @Test
    void areJudgedByTheirTypeAndByTheKindOfClient() {
        assertThat(office.refusal(administrator, creating(ClientKind.COMPANY, "Hiányos Kft.", Map.of()))
                        .violations())
                .containsExactly(new Violation("/values/tax", "field.required", Map.of("field", "Adószám")));
        assertThat(office.refusal(
                                administrator,
                                creating(ClientKind.PERSON, "Kovács", Map.of("size", TextNode.valueOf("sok"))))
                        .violations())
                .containsExactly(new Violation("/values/size", "value.number"));
        ClientId person = office.perform(administrator, creating(ClientKind.PERSON, "Kovács Anna", Map.of()));
        ClientId lead = office.perform(
                administrator.through(Door.WEBHOOK), creating(ClientKind.COMPANY, "Érdeklődő Kft.", Map.of()));

        assertThat(values(administrator, person)).isEmpty();
        assertThat(values(administrator, lead)).isEmpty();
    }

    @Test
    void filterAndSortLists() {
        ClientId small = company("Kicsi Kft.", "11111111-1-11", 2);
        ClientId large = company("Nagy Kft.", "22222222-2-22", 200);
        assertThat(listed(administrator, "{\"field\": \"field.size\", \"from\": 100}", "name"))
                .containsExactly(large);
        assertThat(listed(administrator, "{}", "field.size")).containsExactly(small, large);
    }

    @Test
    void areHiddenAndReadOnlyWhereTheCompanySaysSo() {
        ClientId client = company("Titkos Kft.", "12345678-2-42", 12);
        Actor rep = office.colleague(administrator, Role.STANDARD);
        ModuleId form = form(administrator).id();
        office.perform(
                administrator,
                new GrantField(form, "tax", Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.HIDDEN)));
        office.perform(
                administrator,
                new GrantField(form, "size", Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.READ_ONLY)));
        office.perform(administrator, changing(client, Map.of("tax", TextNode.valueOf("87654321-2-42"))));

        assertThat(values(rep, client)).containsOnlyKeys("size");
        assertThat(history(rep, client)).extracting(Entry::type).doesNotContain("client.changed");
        assertThat(office.refusal(rep, changing(client, Map.of("size", IntNode.valueOf(1))))
                        .violations())
                .containsExactly(new Violation("/values/size", "field.readOnly"));
        assertThat(office.refusal(rep, changing(client, Map.of("tax", NullNode.getInstance())))
                        .violations())
                .containsExactly(new Violation("/values/tax", "value.unknown"));
        office.perform(rep, creating(ClientKind.COMPANY, "Új Kft.", Map.of()));
    }

    @Test
    void goAlongWhenClientsAreMergedAndComeBackApart() {
        ClientId kept = company("Ablak Kft.", "12345678-2-42", 12);
        ClientId other = company("Ablakos Kft.", "87654321-2-42", 15);
        office.perform(administrator, changing(kept, Map.of("size", NullNode.getInstance())));

        Outcome.Performed<Versioned> merged = office.performed(
                administrator,
                new MergeClients(kept, office.read(administrator, kept).version(), other, 1));
        assertThat(values(administrator, kept))
                .containsEntry("tax", TextNode.valueOf("12345678-2-42"))
                .containsEntry("size", IntNode.valueOf(15));
        office.undo(administrator, merged);
        assertThat(values(administrator, kept)).containsOnlyKeys("tax");
        assertThat(values(administrator, other)).containsEntry("size", IntNode.valueOf(15));
    }

    @Test
    void areErasedWithTheClient() {
        ClientId client = company("Felejtendő Kft.", "12345678-2-42", 12);

        office.perform(administrator, new EraseClient(client, "Felejtendő Kft."));

        assertThat(values(administrator, client)).isEmpty();
    }

    @Test
    void belongToOneCompanyAndToNoModule() {
        Actor elsewhere = office.founded();
        ClientId theirs = office.perform(elsewhere, creating(ClientKind.COMPANY, "Máshol Kft.", Map.of()));
        ModuleId form = form(administrator).id();

        assertThat(form(elsewhere).setup().fields()).isEmpty();
        assertThat(values(elsewhere, theirs)).isEmpty();
        assertThat(office.refusal(elsewhere, shaping(administrator, List.of())).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(office.refusal(
                                administrator,
                                new OpenCard(
                                        form,
                                        office.client(elsewhere, "Kft."),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(office.modules().modules().on(administrator))
                .extracting(Module::id)
                .doesNotContain(form);
    }
}
