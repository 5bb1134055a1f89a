package org.seraicrm.email.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.PasswordMail;
import org.seraicrm.platform.security.PasswordResets;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.security.Visitor;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.NewEvent;

@Tag("A27")
class PasswordLettersTest {

    /** Knows one reset. */
    private record OneReset(PasswordMail reset) implements PasswordResets {
        @Override
        public void request(String email, Visitor visitor) {
            // not asked here
        }

        @Override
        public Optional<Problem> complete(String token, String password) {
            return Optional.empty();
        }

        @Override
        public Optional<PasswordMail> mail(CompanyId company, String id) {
            return id.equals("r1") ? Optional.of(reset) : Optional.empty();
        }
    }

    private static Event asked(CompanyId company, String reset) {
        NewEvent fact = new NewEvent(
                "password.resetRequested",
                Optional.empty(),
                "BROWSER",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "{\"reset\":\"" + reset + "\"}",
                Optional.empty());
        return new Event(EventId.next(), 1, company, Instant.now(), fact);
    }

    @Test
    void aLinkGoesOutByTheServersOwnMailInTheUsersLanguage(@TempDir Path folder) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Firm firm = new Firm(folder)) {
            User user = new User(
                    UserId.next(), "Nagy", "Éva", "eva@x.example", new Locale("hu"), Role.STANDARD, "", true, Set.of());
            PasswordMail reset = new PasswordMail(
                    user, "Levél Kft.", false, "tok-en", Instant.now().plusSeconds(60));
            PasswordLetters letters = new PasswordLetters(
                    new OneReset(reset),
                    firm.integration.channels(),
                    firm.camel.servers(),
                    firm.modules.texts(),
                    "https://crm.example/",
                    ServerMailbox.of(Map.of(
                            "SERAI_SMTP",
                            "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                            "SERAI_SMTP_FROM",
                            "crm@host.example")));

            letters.on(asked(firm.id, "r1"));
            letters.on(asked(firm.id, "used"));

            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Új jelszó választása");
            assertThat(message.getAllRecipients()[0].toString()).isEqualTo("eva@x.example");
            assertThat(message.getContent().toString()).contains("Nagy Éva", "https://crm.example/reset/tok-en");
        } finally {
            server.stop();
        }
    }
}
