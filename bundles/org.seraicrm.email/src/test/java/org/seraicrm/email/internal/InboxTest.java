package org.seraicrm.email.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.email.AssignMail;
import org.seraicrm.email.DismissMail;
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.platform.kernel.ClientId;

/** What arrives in a mailbox, and what became of letters sent. */
class InboxTest extends Mailing {

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
}
