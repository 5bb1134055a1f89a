package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.files.AddFile;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.files.KeptFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.files.RestoreFile;
import org.seraicrm.platform.cards.files.TrashFile;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;

/** Files of clients and cards. */
@Tag("A20")
abstract class FilesContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    FilesContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
        card = office.card(administrator, module, client, "Ajánlat");
    }

    private KeptFile taken(Actor actor, String name, byte[] content) {
        return office.files().take(actor, name, "application/octet-stream", new ByteArrayInputStream(content));
    }

    private KeptFileId added(String name, byte[] content, Optional<CardId> to) {
        return office.perform(
                administrator,
                new AddFile(
                        taken(administrator, name, content).id(),
                        to.isPresent() ? Optional.empty() : Optional.of(client),
                        to));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] content(Actor actor, KeptFileId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            office.files().find(actor, id).orElseThrow().writeTo(out);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    @Test
    void comeBackByteForByteAndStandInTheHistory() {
        byte[] large = new byte[700_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31);
        }
        KeptFileId id = added("rajz.dwg", large, Optional.of(card));

        assertThat(content(administrator, id)).isEqualTo(large);
        assertThat(office.files().of(administrator, card))
                .extracting(KeptFile::name, KeptFile::size)
                .containsExactly(tuple("rajz.dwg", 700_000L));
        assertThat(office.files().of(administrator, client))
                .extracting(KeptFile::id)
                .containsExactly(id);
        assertThat(office.histories().of(administrator, card, Optional.empty(), 5))
                .extracting(Entry::type)
                .startsWith("file.added");
    }

    @Test
    void goIntoTheTrashAndBack() {
        KeptFileId id = added("szerződés.txt", text("Szerződés"), Optional.empty());
        var trashed = office.performed(administrator, new TrashFile(id));
        assertThat(office.files().of(administrator, client)).isEmpty();

        assertThat(office.files().find(administrator, id)).isEmpty();
        assertThat(office.files().trashed(administrator))
                .extracting(KeptFile::id)
                .containsExactly(id);

        office.undo(administrator, trashed);
        assertThat(office.files().of(administrator, client)).hasSize(1);
        assertThat(office.files().trashed(administrator)).isEmpty();
        assertThat(content(administrator, id)).isEqualTo(text("Szerződés"));
    }

    @Test
    void areWhatTheirBytesSayWhateverTheirNameIs() {
        assertThat(taken(administrator, "kép.png", text("<script>alert(1)</script>"))
                        .type())
                .isEqualTo("text/plain");
        assertThat(taken(administrator, "a\"b/../c\r\n.svg", text("<svg onload='x'/>")))
                .satisfies(file -> assertThat(file.type()).isEqualTo("text/plain"))
                .satisfies(file -> assertThat(file.name()).isEqualTo("a_b_.._c__.svg"));
        assertThat(taken(administrator, "a".repeat(199) + "\uD83D\uDE00.txt", text("x"))
                        .name())
                .isEqualTo("a".repeat(199));
        assertThat(taken(administrator, "x", text("%PDF-1.7\n")).type()).isEqualTo("application/pdf");
    }

    @Test
    void areRefusedWhenTooLargeOrEmpty() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return length;
            }
        };
        int kept = office.store().rows("kept_file").size();
        assertThatThrownBy(() -> office.files().take(administrator, "x", "", endless))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("file.tooLarge"));
        assertThatThrownBy(() -> taken(administrator, "x", new byte[0])).isInstanceOf(Refusal.class);
        assertThat(ClientFiles.LARGEST).isEqualTo(25L * 1024 * 1024);
        assertThat(office.store().rows("kept_file")).hasSize(kept);
    }

    @Test
    void areForgottenWhenTheirUploadBreaksOff() {
        int chunks = office.store().rows("kept_file_chunk").size();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[600_000]), new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("the line is dead");
            }
        });
        assertThatThrownBy(() -> office.files().take(administrator, "x", "", broken))
                .isInstanceOf(IllegalStateException.class);
        assertThat(office.store().rows("kept_file_chunk")).hasSize(chunks);
    }

    @Test
    void areNotUploadedWithoutEndByOne() {
        Actor one = office.colleague(administrator, Role.STANDARD);
        byte[] large = new byte[(int) ClientFiles.LARGEST];
        for (int upload = 0; upload < 11; upload++) {
            taken(one, "x", large);
        }
        assertThatThrownBy(() -> taken(one, "x", text("x")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("file.tooManyWaiting"));
        taken(administrator, "x", text("x"));
    }

    @Test
    void areAddedOnceByWhoeverUploadedThem() {
        Actor colleague = office.colleague(administrator, Role.STANDARD);
        KeptFileId upload = taken(colleague, "x.txt", text("x")).id();

        assertThat(office.refusal(administrator, new AddFile(upload, Optional.of(client), Optional.empty()))
                        .violations())
                .extracting("pointer")
                .containsExactly("/file");
        assertThat(office.files().find(administrator, upload)).isEmpty();
        office.perform(colleague, new AddFile(upload, Optional.of(client), Optional.empty()));
        assertThat(office.refusal(colleague, new AddFile(upload, Optional.of(client), Optional.empty()))
                        .violations())
                .isNotEmpty();
    }

    @Test
    void areSeenByWhoSeesTheCardOrElseTheClient() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        CardId own = office.cardOf(restricted, administrator, module, client, "Sajátja");
        Actor owner = office.colleague(administrator, Role.STANDARD);
        CardId others = office.cardOf(owner, administrator, module, client, "Másé");
        KeptFileId seen = added("látható.txt", text("a"), Optional.of(own));
        KeptFileId hidden = added("titok.txt", text("b"), Optional.of(others));

        assertThat(office.files().of(restricted, client))
                .extracting(KeptFile::id)
                .containsExactly(seen);
        assertThat(office.files().of(restricted, others)).isEmpty();
        assertThat(office.files().find(restricted, hidden)).isEmpty();
        assertThat(office.refusal(restricted, new TrashFile(hidden)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(office.refusal(
                                restricted,
                                new AddFile(
                                        taken(restricted, "x", text("x")).id(), Optional.empty(), Optional.of(others)))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void areNothingToAnotherCompany() {
        KeptFileId id = added("titok.txt", text("b"), Optional.empty());
        Actor foreign = office.founded();

        assertThat(office.files().find(foreign, id)).isEmpty();
        assertThat(office.files().of(foreign, client)).isEmpty();
        assertThat(office.files().of(foreign, card)).isEmpty();
        assertThat(office.refusal(foreign, new TrashFile(id)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(office.refusal(foreign, new RestoreFile(id)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    @Tag("A16")
    void goWithACardIntoAnotherModule() {
        KeptFileId id = added("rajz.txt", text("rajz"), Optional.of(card));
        ModuleId installation = office.module(administrator);
        office.perform(
                administrator,
                new HandOverCard(
                        card, Optional.empty(), installation, Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(office.files().find(administrator, id).orElseThrow().file().module())
                .contains(installation);
    }

    @Test
    @Tag("A43")
    void goWithAClientThatIsMergedAndReturn() {
        ClientId kept = office.client(administrator, "Megmarad");
        KeptFileId own = added("saját.txt", text("a"), Optional.empty());
        KeptFileId ofCard = added("lapé.txt", text("b"), Optional.of(card));
        var merged = office.performed(administrator, new MergeClients(kept, 1, client, 1));
        assertThat(office.files().of(administrator, kept))
                .extracting(KeptFile::id)
                .containsExactly(ofCard, own);

        office.undo(administrator, merged);
        assertThat(office.files().of(administrator, kept)).isEmpty();
        assertThat(office.files().of(administrator, client)).hasSize(2);
        assertThat(List.of(own, ofCard))
                .allSatisfy(
                        id -> assertThat(office.files().find(administrator, id)).isPresent());
    }
}
