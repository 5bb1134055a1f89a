package org.seraicrm.email.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.email.SendMail;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.duplicates.SeparateClients;
import org.seraicrm.platform.cards.personal.EraseClient;
import org.seraicrm.platform.cards.personal.PersonalData;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;

/** Letters of a client whose personal data is handed out or erased; none of them leaves the house. */
class ClientMailsTest {

    @SuppressWarnings("NullAway.Init")
    private static Firm firm;

    @BeforeAll
    static void open(@TempDir Path folder) {
        firm = new Firm(folder);
        firm.mailbox(Map.of(
                "address", "office@firm.example",
                "user", firm.anna.user().text(),
                "smtpHost", "127.0.0.1",
                "smtpPort", 1,
                "smtpSecurity", "none"));
    }

    @AfterAll
    static void close() {
        firm.close();
    }

    private static ClientId written(String name, String words) {
        ClientId client = firm.client(name, "client@client.example");
        FileId file = firm.files.keep(
                firm.anna, words + ".txt", "text/plain", new ByteArrayInputStream(words.getBytes(UTF_8)));
        firm.perform(new SendMail(
                Optional.empty(),
                Optional.of(client),
                Optional.empty(),
                words,
                "About your " + words,
                Optional.empty(),
                Optional.of(List.of(file))));
        return client;
    }

    private static boolean kept(String words) {
        return List.of("mail", "mail_file", "mail_chunk", "mail_merge").stream()
                .flatMap(table -> firm.store.rows(table).stream())
                .anyMatch(row -> row.contains(words));
    }

    @Test
    void areErasedAlsoWhenTheClientWasMergedAndSeparatedJustBefore() {
        ClientId client = written("Vadrózsa Eleonóra", "Hárfaóra");
        ClientId other = firm.client("Másik Mária", "other@client.example");
        assertThat(kept("Hárfaóra")).isTrue();
        firm.perform(new MergeClients(other, 1, client, 1));
        firm.perform(new SeparateClients(client, other));
        firm.perform(new EraseClient(client, "Vadrózsa Eleonóra"));
        Firm.eventually(() -> !kept("Hárfaóra"));
        assertThat(firm.mails.of(firm.anna, other, 10)).isEmpty();
    }

    @Test
    void areHandedOutWithTheirFiles() throws IOException {
        ClientId client = written("Kiadós Kamilla", "Harsona");
        Map<String, String> handedOut = new HashMap<>();
        new PersonalMails(firm.mails).write(firm.anna, client, new PersonalData.Sink() {
            @Override
            public void part(String name, JsonNode content) {
                handedOut.put(name, content.toString());
            }

            @Override
            public void file(String name, PersonalData.Content content) throws IOException {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                content.writeTo(bytes);
                handedOut.put(name.substring(name.lastIndexOf('/') + 1), bytes.toString(UTF_8));
            }
        });
        assertThat(handedOut).containsEntry("Harsona.txt", "Harsona");
        assertThat(handedOut.get("letters")).contains("About your Harsona");
    }
}
