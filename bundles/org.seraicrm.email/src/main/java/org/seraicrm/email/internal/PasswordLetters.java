package org.seraicrm.email.internal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.MailServers.NotSent;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.PasswordMail;
import org.seraicrm.platform.security.PasswordResets;
import org.seraicrm.platform.store.Event;
import org.seraicrm.platform.store.EventSubscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails links for choosing a password, from the company's mailbox, else by the server's own. These letters are never
 * stored: who could read them could sign in.
 */
@Component(service = EventSubscriber.class)
public final class PasswordLetters implements EventSubscriber {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordLetters.class);

    private final PasswordResets resets;
    private final Channels channels;
    private final MailServers servers;
    private final Texts texts;
    private final String site;
    private final Optional<Mailbox> own;

    @Activate
    public PasswordLetters(
            @Reference PasswordResets resets,
            @Reference Channels channels,
            @Reference MailServers servers,
            @Reference Texts texts,
            BundleContext context) {
        this(resets, channels, servers, texts, site(context), ServerMailbox.of(System.getenv()));
    }

    PasswordLetters(
            PasswordResets resets,
            Channels channels,
            MailServers servers,
            Texts texts,
            String site,
            Optional<Mailbox> own) {
        this.resets = resets;
        this.channels = channels;
        this.servers = servers;
        this.texts = texts;
        this.site = site;
        this.own = own;
    }

    private static String site(BundleContext context) {
        return Optional.ofNullable(context.getProperty("serai.url"))
                .filter(url -> !url.isBlank())
                .orElseGet(() -> "http://127.0.0.1:"
                        + Optional.ofNullable(context.getProperty("serai.port")).orElse("8080"));
    }

    @Override
    public String name() {
        return "email.passwords";
    }

    @Override
    public Set<String> types() {
        return Set.of("password.resetRequested", "user.invited");
    }

    @Override
    public void on(Event event) {
        String reset = Json.tree(event.fact().data()).path("reset").asText();
        resets.mail(event.company(), reset)
                .filter(mail -> mail.expires().isAfter(Instant.now()))
                .ifPresent(mail -> send(event.company(), reset, mail));
    }

    private void send(CompanyId company, String reset, PasswordMail mail) {
        Optional<Mailbox> mailbox = channels.open(company, MailboxKind.ID).stream()
                .findFirst()
                .map(Mailbox::of)
                .or(() -> own);
        if (mailbox.isEmpty()) {
            LOG.warn(
                    "No mailbox to send the password link of user {}",
                    mail.user().id());
            return;
        }
        try {
            servers.send(mailbox.get(), letter(mailbox.get(), reset, mail));
        } catch (NotSent failed) {
            if (!failed.forGood()) {
                throw new IllegalStateException(
                        "password link of user " + mail.user().id(), failed);
            }
            LOG.warn("Password link of user {} can't be sent", mail.user().id(), failed);
        }
    }

    private Outgoing letter(Mailbox mailbox, String reset, PasswordMail mail) {
        Locale language = mail.user().language();
        String kind = mail.invitation() ? "mail.invitation" : "mail.reset";
        Map<String, String> arguments = Map.of(
                "name", mail.user().name(language),
                "company", mail.company(),
                "link", URI.create(site).resolve("/reset/" + mail.token()).toString());
        return new Outgoing(
                "serai.password." + Digest.of(reset).substring(0, 24) + "@" + mailbox.domain(),
                mail.company(),
                List.of(mail.user().email()),
                texts.text(language, kind + ".subject", arguments),
                texts.text(language, kind + ".text", arguments),
                List.of(),
                Instant.now(),
                List.of());
    }
}
