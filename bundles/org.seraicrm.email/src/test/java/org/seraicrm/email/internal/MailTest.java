package org.seraicrm.email.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.email.SendMail;
import org.seraicrm.email.templates.AddMailTemplate;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.email.templates.SendMailTemplate;
import org.seraicrm.platform.cards.files.AddFile;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.cards.files.TrashFile;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.modules.Outcome;

/** The story's fourth step, over GreenMail's IMAP and SMTP. */
class MailTest extends Mailing {

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
}
