package org.seraicrm.email.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.email.AssignMail;
import org.seraicrm.email.Mail;
import org.seraicrm.email.MailId;
import org.seraicrm.email.MailState;
import org.seraicrm.email.SendMail;
import org.seraicrm.platform.cards.duplicates.MergeClients;
import org.seraicrm.platform.cards.duplicates.SeparateClients;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.ClientField;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Outcome;

/** Whose letters are whose, and who sees them and their addresses. */
class MailSightTest extends Mailing {

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
