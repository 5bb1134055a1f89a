package org.seraicrm.email.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.email.AssignMail;
import org.seraicrm.email.DismissMail;
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.email.SendMail;
import org.seraicrm.email.templates.AddMailTemplate;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.email.templates.SendMailTemplate;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.duplicates.SeparateClients;
import org.seraicrm.platform.cards.files.AddFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.files.TrashFile;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Outcome;

/** The story's fourth step, over GreenMail's IMAP and SMTP. */
class MailTest {

    private static final String OFFICE = "office@firm.example";

    private static Firm firm;
    private static GreenMail servers;
    private static GreenMailUser office;

    @BeforeAll
    static void open(@TempDir Path folder) throws UserException {
        firm = new Firm(folder);
        servers = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        servers.start();
        office = servers.setUser(OFFICE, OFFICE, "secret");
        firm.mailbox(settings("INBOX"));
    }

    private static Map<String, Object> settings(String folder) {
        return Map.ofEntries(
                Map.entry("address", OFFICE),
                Map.entry("name", "Levél Kft."),
                Map.entry("user", firm.anna.user().text()),
                Map.entry("smtpHost", "127.0.0.1"),
                Map.entry("smtpPort", servers.getSmtp().getPort()),
                Map.entry("smtpSecurity", "none"),
                Map.entry("imapHost", "127.0.0.1"),
                Map.entry("imapPort", servers.getImap().getPort()),
                Map.entry("imapSecurity", "none"),
                Map.entry("imapPassword", "secret"),
                Map.entry("folder", folder),
                Map.entry("every", 1));
    }

    @AfterAll
    static void close() {
        firm.close();
        servers.stop();
    }

    private static void arrive(String raw) throws MessagingException {
        arrive(raw.getBytes(StandardCharsets.UTF_8));
    }

    private static void arrive(byte[] raw) throws MessagingException {
        office.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    private static String letter(String from, String subject, String more) {
        return "From: " + from + "\r\nTo: " + OFFICE + "\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + subject.hashCode() + "." + from.hashCode() + "@test>\r\n" + more;
    }

    private static SendMail mail(ClientId client, String subject, FileId... files) {
        return new SendMail(
                Optional.empty(),
                Optional.of(client),
                Optional.empty(),
                subject,
                "Dear client,\nhere it is.",
                Optional.empty(),
                Optional.of(List.of(files)));
    }

    private static MimeMessage sent(String subject) {
        Firm.eventually(() -> find(subject).isPresent());
        return find(subject).orElseThrow();
    }

    private static Optional<MimeMessage> find(String subject) {
        for (MimeMessage message : servers.getReceivedMessages()) {
            try {
                if (subject.equals(message.getSubject())
                        && message.getHeader("Message-ID", ",").contains("serai.")) {
                    return Optional.of(message);
                }
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return Optional.empty();
    }

    private static List<String> types(ClientId client) {
        return firm.history(client).stream().map(Entry::type).toList();
    }

    @Test
    @Tag("A18")
    void aClientsLetterStandsInTheHistoryWithAllOfIt() throws Exception {
        ClientId client = firm.client("Nagy Éva", "eva@client.example");
        arrive(letter(
                "Nagy Éva <eva@client.example>",
                "Offer",
                "Content-Type: multipart/mixed; boundary=a\r\n\r\n"
                        + "--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Kérek ajánlatot</p><script>x</script>\r\n"
                        + "--a\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + "JVBERi0=\r\n--a--\r\n"));

        Mail mail = firm.await("Offer", MailState.FILED);

        assertThat(mail.client()).contains(client);
        assertThat(mail.text()).isEqualTo("Kérek ajánlatot");
        assertThat(mail.html()).hasValueSatisfying(html -> assertThat(html).doesNotContain("script"));
        assertThat(firm.history(client))
                .filteredOn(entry -> entry.type().equals("mail.received"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.data().path("mail").asText())
                            .isEqualTo(mail.id().text());
                    assertThat(entry.data().path("preview").asText()).isEqualTo("Kérek ajánlatot");
                });
        assertThat(download(firm.mails.file(firm.anna, mail.files().get(0).id()).orElseThrow()))
                .isEqualTo("%PDF-");
        assertThat(download(firm.mails.original(firm.anna, mail.id()).orElseThrow()))
                .contains("<script>");
    }

    private static String download(org.seraicrm.email.Mails.Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("A19")
    @Tag("A20")
    void aLetterFromTheSheetGoesOutSignedWithItsFiles() throws Exception {
        ClientId client = firm.client("Kis Béla", "bela@client.example");
        FileId file = firm.files.keep(
                firm.anna, "visszaigazolás.pdf", "application/pdf", new ByteArrayInputStream(new byte[] {'%', 'P'}));

        MailId id = firm.perform(mail(client, "Megrendelés visszaigazolása", file));

        MimeMessage message = sent("Megrendelés visszaigazolása");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("bela@client.example");
        assertThat(message.getFrom()[0].toString()).contains(OFFICE);
        assertThat(message.getReplyTo()[0].toString()).contains(OFFICE);
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("here it is.", "-- ", "Anna Szabó");
        assertThat(parts.getCount()).isEqualTo(2);
        Firm.eventually(() -> types(client).contains("mail.sent"));
        assertThat(types(client)).contains("mail.queued");
        assertThat(firm.mails.find(firm.anna, id).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    @Tag("A20")
    void filesOfTheClientGoOutAsCopies() throws Exception {
        ClientId client = firm.client("Fájl Flóra", "flora@client.example");
        CardId card = firm.card(client);
        KeptFileId order = kept("Megrendelés.txt", Optional.empty(), Optional.of(card));
        KeptFileId trashed = kept("Régi.txt", Optional.of(client), Optional.empty());
        firm.perform(new TrashFile(trashed));
        KeptFileId foreign =
                kept("Idegen.txt", Optional.of(firm.client("Más Márta", "marta@client.example")), Optional.empty());

        assertThat(firm.modules.actions().perform(firm.anna, mailWith(client, "Refused", order, trashed)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(firm.modules.actions().perform(firm.anna, mailWith(client, "Refused", foreign)))
                .isInstanceOf(Outcome.Refused.class);
        MailId id = firm.perform(mailWith(client, "Order", order));
        firm.perform(new TrashFile(order));

        MimeMultipart parts = (MimeMultipart) sent("Order").getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Megrendelés.txt");
        assertThat(parts.getBodyPart(1).getContent().toString()).isEqualTo("Megrendelés.txt holds this");
        assertThat(firm.mails.find(firm.anna, id).orElseThrow().files()).hasSize(1);
    }

    private static KeptFileId kept(String name, Optional<ClientId> client, Optional<CardId> card) {
        byte[] content = (name + " holds this").getBytes(StandardCharsets.UTF_8);
        KeptFileId file = firm.cards
                .files()
                .take(firm.anna, name, "text/plain; charset=utf-8", new ByteArrayInputStream(content))
                .id();
        return firm.perform(new AddFile(file, client, card));
    }

    private static SendMail mailWith(ClientId client, String subject, KeptFileId... kept) {
        return new SendMail(
                Optional.empty(),
                Optional.of(client),
                Optional.empty(),
                subject,
                "Here it is.",
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(kept)));
    }

    @Test
    @Tag("A36")
    @Tag("A86")
    void aTemplateGoesOutByItselfUnlessSomethingIsMissing() throws Exception {
        CardId card = firm.card(firm.client("Sablon Sára", "sara@client.example"));
        MailTemplateId whole = template("It goes on, ${clientName}", "${greeting}\nwe are on it.");
        MailTemplateId gaps = template("About your order", "Call us at ${clientPhone}.");

        firm.perform(new SendMailTemplate(whole, Optional.of(card), Optional.empty(), Optional.empty()));

        MimeMessage message = sent("It goes on, Sablon Sára");
        assertThat(message.getContent().toString()).contains("Tisztelt Sablon Sára!", "we are on it.");
        assertThat(firm.modules
                        .actions()
                        .perform(
                                firm.anna,
                                new SendMailTemplate(gaps, Optional.of(card), Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().violations().toString())
                                .contains("/template", "Client’s phone"));
    }

    private static MailTemplateId template(String subject, String text) {
        return firm.perform(
                new AddMailTemplate(subject, Optional.empty(), Optional.empty(), subject, text, Optional.of(true)));
    }

    @Test
    void anAnswerIsFiledByItsReferenceEvenFromAnotherAddress() throws Exception {
        ClientId client = firm.client("Tóth Pál", "pal@client.example");
        CardId card = firm.card(client);
        firm.perform(new SendMail(
                Optional.of(card),
                Optional.empty(),
                Optional.empty(),
                "Question",
                "?",
                Optional.empty(),
                Optional.empty()));
        String id = sent("Question").getMessageID();

        arrive(letter("secretary@elsewhere.example", "Re: Question", "In-Reply-To: " + id + "\r\n\r\nYes\r\n> ?"));

        Mail answer = firm.await("Re: Question", MailState.FILED);
        assertThat(answer.card()).contains(card);
        assertThat(answer.client()).contains(client);
    }

    @Test
    void anAnswerFromHereReferencesTheClientsLetter() throws Exception {
        ClientId client = firm.client("Ref Réka", "reka@client.example");
        arrive(letter("reka@client.example", "Thread", "References: <older@test>\r\n\r\nHi"));
        Mail received = firm.await("Thread", MailState.FILED);

        firm.perform(new SendMail(
                Optional.empty(),
                Optional.of(client),
                Optional.empty(),
                "Re: Thread",
                "Hello",
                Optional.of(received.id()),
                Optional.empty()));

        MimeMessage message = sent("Re: Thread");
        assertThat(message.getHeader("In-Reply-To", ",")).contains("@test>");
        assertThat(message.getHeader("References", ",")).startsWith("<older@test>");
    }

    @Test
    @Tag("A198")
    @Tag("A212")
    void aStrangersLetterStaysOpenUntilSomebodyFilesIt() throws Exception {
        arrive(letter("stranger@nowhere.example", "Who am I", "\r\nHello"));
        Mail open = firm.await("Who am I", MailState.UNMATCHED);
        ClientId client = firm.client("Új Ügyfél", "other@client.example");

        firm.perform(new AssignMail(open.id(), Optional.of(client), Optional.empty()));

        assertThat(firm.await("Who am I", MailState.FILED).client()).contains(client);
        assertThat(types(client)).contains("mail.received");
        arrive(letter("stranger2@nowhere.example", "Spam", "\r\nBuy"));
        firm.perform(new DismissMail(firm.await("Spam", MailState.UNMATCHED).id()));
        firm.await("Spam", MailState.DISMISSED);
    }

    @Test
    void theSameLetterIsTakenOnce() throws Exception {
        ClientId client = firm.client("Egyszer Elek", "elek@client.example");
        String raw = letter("elek@client.example", "Once", "\r\nHi");
        arrive(raw);
        firm.await("Once", MailState.FILED);
        arrive(raw);
        arrive(letter("elek@client.example", "After", "\r\nHi"));
        firm.await("After", MailState.FILED);

        assertThat(types(client)).filteredOn("mail.received"::equals).hasSize(2);
    }

    @Test
    void aChangedUidValidityBringsNothingTwiceAndLosesNothing() throws Exception {
        ImapHostManager imap = servers.getManagers().getImapHostManager();
        MailFolder box = imap.createMailbox(office, "Box");
        firm.mailbox(settings("Box"));
        ClientId client = firm.client("Uid Ubul", "ubul@client.example");
        put(box, letter("ubul@client.example", "Earlier", "\r\nHi"));
        put(box, letter("ubul@client.example", "Before", "\r\nHi"));
        firm.await("Before", MailState.FILED);
        long validity = box.getUidValidity();

        MailFolder fresh = createdAgain(imap, "Box", validity);
        put(fresh, letter("ubul@client.example", "Before", "\r\nHi"));
        put(fresh, letter("ubul@client.example", "Behind", "\r\nHi"));

        firm.await("Behind", MailState.FILED);
        assertThat(types(client)).filteredOn("mail.received"::equals).hasSize(3);
    }

    /** GreenMail's validity is the second of the creation: two of one second can't be told apart. */
    private static MailFolder createdAgain(ImapHostManager imap, String name, long validity) throws Exception {
        MailFolder fresh;
        do {
            Thread.sleep(100);
            imap.deleteMailbox(office, name);
            fresh = imap.createMailbox(office, name);
        } while (fresh.getUidValidity() == validity);
        return fresh;
    }

    private static void put(MailFolder folder, String raw) throws MessagingException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        folder.appendMessage(message, new Flags(), Date.from(Instant.now()));
    }

    @Test
    void noLetterIsMarkedAsSeen() throws Exception {
        firm.client("Lát Lajos", "lajos@client.example");
        arrive(letter("lajos@client.example", "Unseen", "\r\nHi"));
        firm.await("Unseen", MailState.FILED);

        assertThat(servers.getManagers().getImapHostManager().getInbox(office).getMessages())
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message.getFlags().contains(Flags.Flag.SEEN)).isFalse());
    }

    @Test
    void tooLargeALetterIsRefusedWithAReason() throws Exception {
        firm.client("Nagy Nándor", "nandor@client.example");
        StringBuilder raw = new StringBuilder(letter("nandor@client.example", "Huge", "\r\n"));
        raw.append(("x".repeat(998) + "\r\n").repeat(30_000));
        arrive(raw.toString());

        Mail mail = firm.await("Huge", MailState.REFUSED);

        assertThat(mail.reason()).startsWith("mail.tooLarge");
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void machinesOfStrangersAreKeptButDisturbNobody() throws Exception {
        arrive(letter("robot@nowhere.example", "Out of office", "Auto-Submitted: auto-replied\r\n\r\nAway"));

        assertThat(firm.await("Out of office", MailState.DISMISSED).automatic()).isTrue();
    }

    @Test
    void ourOwnLetterThatComesBackIsRecognised() throws Exception {
        ClientId client = firm.client("Hurok Hugó", "hugo@client.example");
        firm.perform(mail(client, "Loop"));
        MimeMessage message = sent("Loop");
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        Firm.eventually(() -> types(client).contains("mail.sent"));

        arrive(raw.toByteArray());

        Firm.eventually(() -> firm.journal().stream()
                .anyMatch(mail ->
                        mail.subject().equals("Loop") && mail.incoming() && mail.state() == MailState.DISMISSED));
        assertThat(types(client)).doesNotContain("mail.received");
    }

    @Test
    @Tag("A22")
    void aBounceAndAReceiptAreNotedWithTheLetter() throws Exception {
        ClientId client = firm.client("Vissza Vera", "vera@client.example");
        MailId bounced = firm.perform(mail(client, "Bouncing"));
        MailId read = firm.perform(mail(client, "Reading"));
        String bouncedId = sent("Bouncing").getMessageID();
        String readId = sent("Reading").getMessageID();
        Firm.eventually(() -> types(client).stream().filter("mail.sent"::equals).count() == 2);

        arrive(letter(
                "mailer-daemon@mx.example",
                "Undeliverable",
                "Content-Type: multipart/report;"
                        + " report-type=delivery-status; boundary=a\r\n\r\n--a\r\n\r\nSorry\r\n--a\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                        + "Diagnostic-Code: smtp; 550 no such user\r\n--a\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                        + "Message-ID: " + bouncedId + "\r\n--a--\r\n"));
        arrive(letter(
                "vera@client.example",
                "Read: Reading",
                "Content-Type: multipart/report;"
                        + " report-type=disposition-notification; boundary=a\r\n\r\n--a\r\n\r\nRead\r\n--a\r\n"
                        + "Content-Type: message/disposition-notification\r\n\r\nOriginal-Message-ID: " + readId
                        + "\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--a--\r\n"));

        Firm.eventually(() -> state(bounced) == MailState.BOUNCED && state(read) == MailState.READ);
        assertThat(types(client)).contains("mail.bounced", "mail.read");
    }

    private static MailState state(MailId id) {
        return firm.mails.find(firm.anna, id).orElseThrow().state();
    }

    @Test
    void whoDoesNotSeeTheClientDoesNotSeeTheLetter() throws Exception {
        ClientId client = firm.client("Titkos Tímea", "timea@client.example", Optional.of(firm.anna.user()));
        arrive(letter("timea@client.example", "Secret", "\r\nHi"));
        Mail mail = firm.await("Secret", MailState.FILED);
        Actor restricted = firm.staff.add(firm.actor(Role.RESTRICTED));

        assertThat(firm.mails.find(restricted, mail.id())).isEmpty();
        assertThat(firm.mails.original(restricted, mail.id())).isEmpty();
        assertThat(firm.mails.of(restricted, client, 10)).isEmpty();
        assertThat(firm.mails.journal(restricted, Set.of(), Optional.empty(), 100))
                .extracting(Mail::subject)
                .doesNotContain("Secret");
        Actor standard = firm.staff.add(firm.actor(Role.STANDARD));
        assertThat(firm.mails.find(standard, mail.id())).isPresent();
    }

    @Test
    @Tag("A43")
    void lettersGoWithAClientThatIsMergedAndReturnWithIt() throws Exception {
        ClientId kept = firm.client("Vég Vera", "vera@client.example");
        ClientId merged = firm.client("Vég Vera", "vera2@client.example");
        arrive(letter("vera2@client.example", "Merged", "\r\nHi"));
        Mail mail = firm.await("Merged", MailState.FILED);

        firm.perform(merging(kept, merged));
        Firm.eventually(() -> firm.mails.of(firm.anna, kept, 10).size() == 1);
        assertThat(firm.mails.of(firm.anna, merged, 10)).isEmpty();

        firm.perform(new SeparateClients(merged, kept));
        Firm.eventually(() -> firm.mails.of(firm.anna, merged, 10).size() == 1);
        assertThat(firm.mails.find(firm.anna, mail.id()).orElseThrow().client()).contains(merged);
    }

    private static MergeClients merging(ClientId kept, ClientId merged) {
        return new MergeClients(kept, 1, merged, 1);
    }

    @Test
    void aLetterNeedsAnAddress() {
        ClientId client = firm.client("Cím Cili", "cili@client.example");
        Outcome<MailId> outcome = firm.modules
                .actions()
                .perform(
                        firm.anna,
                        new SendMail(
                                Optional.empty(),
                                Optional.of(client),
                                Optional.of("nobody"),
                                "x",
                                "y",
                                Optional.empty(),
                                Optional.empty()));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoDoesntSeeTheAddressesOfClientsSeesThemInNoLetter() throws MessagingException {
        ClientId client = firm.client("Rejtett", "rejtett@client.example");
        MailId out = firm.perform(mail(client, "Titkos levél"));
        sent("Titkos levél");
        arrive(letter("Rejtett <rejtett@client.example>", "Titkos válasz", "\r\nIgen.\r\n"));
        MailId in = firm.await("Titkos válasz", MailState.FILED).id();
        Actor blind = firm.actor(Role.STANDARD);
        assertThat(firm.mails.find(blind, out))
                .hasValueSatisfying(mail -> assertThat(mail.to()).containsExactly("rejtett@client.example"));
        assertThat(firm.mails.original(blind, in)).isPresent();
        hideAddresses(Optional.of(FieldAccess.HIDDEN));
        assertThat(firm.mails.of(blind, client, 10))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.toString()).doesNotContain("rejtett@"));
        assertThat(firm.mails.find(blind, out).orElseThrow().toString()).doesNotContain("rejtett@");
        assertThat(firm.mails.find(blind, in).orElseThrow().toString()).doesNotContain("rejtett@");
        assertThat(firm.mails.original(blind, in)).isEmpty();
        assertThat(firm.mails.original(firm.anna, in)).isPresent();
        assertThat(firm.cards.histories().of(blind, client, Optional.empty(), 50))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.data().toString()
                                + firm.cards.entryTexts().line(blind, entry))
                        .doesNotContain("rejtett@"));
        hideAddresses(Optional.empty());
    }

    @Test
    void whoDoesntSeeTheAddressesOfClientsAnswersTheirLetters() throws MessagingException {
        ClientId client = firm.client("Titkos Tamás", "titkos@client.example");
        arrive(letter("Tamás <Titkos.Mas@client.example>", "Kérdés", "\r\nMikor?\r\n"));
        MailId unmatched = firm.await("Kérdés", MailState.UNMATCHED).id();
        firm.perform(new AssignMail(unmatched, Optional.of(client), Optional.empty()));
        MailId in = firm.await("Kérdés", MailState.FILED).id();
        Actor blind = firm.staff.add(firm.actor(Role.STANDARD));
        hideAddresses(Optional.of(FieldAccess.HIDDEN));

        MailId out = firm.modules
                .actions()
                .perform(blind, answering(client, Optional.of(in), "Re: Kérdés"))
                .orRefuse();

        assertThat(sent("Re: Kérdés").getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("titkos.mas@client.example");
        assertThat(firm.mails.find(blind, out).orElseThrow().toString()).doesNotContain("titkos.mas@");
        assertThat(firm.modules.actions().perform(blind, answering(client, Optional.empty(), "Új levél")))
                .as("no letter tells whom it is to")
                .isInstanceOf(Outcome.Refused.class);
        hideAddresses(Optional.empty());
    }

    private static SendMail answering(ClientId client, Optional<MailId> answered, String subject) {
        return new SendMail(
                Optional.empty(),
                Optional.of(client),
                Optional.empty(),
                subject,
                "Kedden.",
                answered,
                Optional.empty());
    }

    private static void hideAddresses(Optional<FieldAccess> access) {
        firm.perform(new GrantField(
                firm.modules.modules().clients(firm.anna.company()).id(),
                ClientField.EMAIL.id(),
                Role.STANDARD,
                Optional.empty(),
                access));
    }
}
