package org.seraicrm.platform.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.files.AddFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.files.TrashFile;
import org.seraicrm.platform.cards.personal.EraseClient;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.SwitchModule;

/** A client's personal data is erased: rows, index, history and what would take something back. */
abstract class ErasureContract extends OnDatabase {

    private static final String NAME = "Vadrózsa Eleonóra";
    private static final String PHONE = "+36301112233";
    private static final String WORDS = "Hárfaóra";

    private static final List<String> TABLES = List.of(
            "client",
            "contact_key",
            "client_merge",
            "card",
            "todo",
            "kept_file",
            "kept_file_chunk",
            "event",
            "performed_action");

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private KeptFileId file;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    @SuppressWarnings("NullAway.Init")
    private String text;

    @SuppressWarnings("NullAway.Init")
    private String number;

    ErasureContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, NAME, ContactPoint.of(ContactPoint.Kind.PHONE, PHONE));
        text = office.perform(administrator, new AddField(module, "Wishes", FieldType.TEXT, Optional.empty()));
        number = office.perform(administrator, new AddField(module, "Windows", FieldType.NUMBER, Optional.empty()));
        card = office.perform(
                administrator,
                Office.opening(
                        module, client, "Ablak " + NAME, "{\"" + text + "\":\"" + WORDS + "\",\"" + number + "\":3}"));
        office.todo(administrator, "Hívni: " + NAME, "2026-03-12", card);
        office.perform(administrator, new AddNote(WORDS, Optional.of(client), Optional.empty()));
        file = office.perform(
                administrator,
                new AddFile(
                        office.files()
                                .take(
                                        administrator,
                                        WORDS + ".txt",
                                        "text/plain",
                                        new ByteArrayInputStream(WORDS.getBytes(UTF_8)))
                                .id(),
                        Optional.of(client),
                        Optional.empty()));
        office.settled();
    }

    @Test
    void nothingThatNamesTheClientIsLeftInAnyTable() {
        office.perform(administrator, new EraseClient(client, NAME));
        office.settled();
        for (String table : TABLES) {
            assertThat(rows(table))
                    .as(table)
                    .noneMatch(row -> row.contains("Vadrózsa") || row.contains(WORDS) || row.contains(PHONE));
        }
    }

    @Test
    void whatWasSaidWhileItBelongedToAnotherClientIsErasedToo() {
        ClientId other = office.client(administrator, "Másik Mária");
        var merged = office.performed(administrator, new MergeClients(other, 1, client, 1));
        office.perform(administrator, new AddNote(WORDS + " ott", Optional.empty(), Optional.of(card)));
        office.undo(administrator, merged);
        office.perform(administrator, new EraseClient(client, NAME));
        office.settled();
        for (String table : TABLES) {
            assertThat(rows(table))
                    .as(table)
                    .noneMatch(row -> row.contains("Vadrózsa") || row.contains(WORDS) || row.contains(PHONE));
        }
        assertThat(office.read(administrator, other).name()).isEqualTo("Másik Mária");
    }

    @Test
    void whatWentIntoAnotherClientIsErasedWithThatOne() {
        ClientId other = office.client(administrator, "Másik Mária");
        office.perform(administrator, new MergeClients(other, 1, client, 1));
        assertThat(office.refusal(administrator, new EraseClient(client, NAME)).code())
                .isEqualTo("client.wasMerged");
        office.perform(administrator, new EraseClient(other, "Másik Mária"));
        office.settled();
        for (String table : TABLES) {
            assertThat(rows(table))
                    .as(table)
                    .noneMatch(row -> row.contains("Vadrózsa") || row.contains(WORDS) || row.contains("Másik Mária"));
        }
    }

    @Test
    void everythingThatIsKeptIsHandedOut() {
        ClientId other = office.client(administrator, "Másik Mária");
        office.todo(administrator, "Elintézve", "2026-03-13", card);
        office.perform(administrator, new CloseTodo(done("Elintézve"), Optional.of("Kész van")));
        office.perform(administrator, new TrashFile(file));
        office.perform(administrator, new MergeClients(other, 1, client, 1));
        office.perform(administrator, new TrashCard(card));
        office.perform(administrator, new SwitchModule(module, false, Optional.empty()));

        Map<String, JsonNode> parts = office.handedOut(administrator, other);
        assertThat(parts.get("clients")).asString().contains(NAME, PHONE, "Másik Mária");
        assertThat(parts.get("cards")).asString().contains("Ablak " + NAME, WORDS);
        assertThat(parts.get("todos")).asString().contains("Elintézve", "Hívni: " + NAME);
        assertThat(parts.get("history")).asString().contains("client.created", "Kész van", WORDS, "client.merged");
        assertThat(parts.get("kept/" + WORDS + ".txt")).isEqualTo(BinaryNode.valueOf(WORDS.getBytes(UTF_8)));
    }

    /** Of the company: the others of the installation keep theirs. */
    private List<String> rows(String table) {
        String company = Long.toString(administrator.company().value());
        return office.store().rows(table).stream()
                .filter(row -> row.contains(company))
                .toList();
    }

    private TodoId done(String what) {
        return office.todos().of(administrator, card).stream()
                .filter(todo -> todo.text().equals(what))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatCountsIsKeptAndBelongsToNobody() {
        office.perform(administrator, new EraseClient(client, NAME));
        Card left = office.read(administrator, card);
        assertThat(left.values()).containsKey(number).doesNotContainKey(text);
        assertThat(left.title()).isEqualTo("Erased client");
        assertThat(office.read(administrator, client).trashed()).isTrue();
        assertThat(office.todos().of(administrator, client)).isEmpty();
        assertThat(office.histories().of(administrator, client, Optional.empty(), 50))
                .extracting(Entry::type)
                .contains("client.erased", "note.added");
    }

    @Test
    void theIndexFindsTheClientNoMore() {
        var access = office.modules().policy().of(administrator);
        assertThat(office.index().lookUp(access, "vadrozsa", Set.of(), 10)).isNotEmpty();
        office.perform(administrator, new EraseClient(client, NAME));
        office.settled();
        assertThat(office.index().lookUp(access, "vadrozsa", Set.of(), 10)).isEmpty();
        assertThat(office.index().lookUp(access, WORDS, Set.of(), 10)).isEmpty();
        assertThat(office.index().lookUp(access, PHONE, Set.of(), 10)).isEmpty();
    }

    @Test
    void whatWasDoneBeforeIsNotTakenBackAnyMore() {
        var renamed = office.performed(administrator, Office.changing(card, 1, "{\"" + number + "\":4}"));
        office.perform(administrator, new EraseClient(client, NAME));
        var outcome =
                office.modules().actions().undo(administrator, renamed.receipt().orElseThrow());
        assertThat(Office.problem(outcome).code()).isNotBlank();
        assertThat(office.read(administrator, card).values()).containsEntry(number, IntNode.valueOf(4));
    }

    @Test
    void onlyAnAdministratorErasesAndOnlyByTheRightName() {
        assertThat(office.refusal(administrator, new EraseClient(client, "Vadrózsa"))
                        .violations())
                .containsExactly(new Violation("/name", "client.eraseName"));
        Actor manager = office.colleague(administrator, Role.MANAGER);
        assertThat(office.refusal(manager, new EraseClient(client, NAME)).code())
                .isEqualTo("action.forbidden");
        assertThat(office.refusal(office.founded(), new EraseClient(client, NAME))
                        .code())
                .isEqualTo("row.notFound");
        assertThat(office.read(administrator, client).name()).isEqualTo(NAME);
    }
}
