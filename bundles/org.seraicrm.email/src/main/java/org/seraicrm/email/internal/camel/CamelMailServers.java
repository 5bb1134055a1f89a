package org.seraicrm.email.internal.camel;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.internal.Inbox;
import org.seraicrm.email.internal.MailServers;
import org.seraicrm.email.internal.Mailbox;
import org.seraicrm.email.internal.Outgoing;

/** Mailboxes are Camel routes, one each; letters go out through Camel's mail component. */
@Component(service = MailServers.class)
public final class CamelMailServers implements MailServers {

    private static final long STOP_SECONDS = 10;

    private final CamelContext camel;
    private final Inbox inbox;
    private final ProducerTemplate template;

    @Activate
    public CamelMailServers(@Reference CamelContext camel, @Reference Inbox inbox) {
        this.camel = camel;
        this.inbox = inbox;
        this.template = camel.createProducerTemplate();
    }

    @Override
    public void test(Mailbox mailbox) {
        try (Transport transport = MailSessions.transport(mailbox.outgoing())) {
            transport.isConnected();
        } catch (MessagingException failed) {
            throw Troubles.of("SMTP", mailbox.outgoing(), failed).refusal();
        }
        mailbox.incoming().ifPresent(account -> test(mailbox, account));
    }

    private static void test(Mailbox mailbox, Mailbox.Account account) {
        try (Store store = MailSessions.store(account);
                Folder folder = store.getFolder(mailbox.folder())) {
            folder.open(Folder.READ_ONLY);
        } catch (MessagingException failed) {
            throw Troubles.of("IMAP", account, failed).refusal();
        }
    }

    @Override
    public AutoCloseable watch(Mailbox mailbox) throws Exception {
        if (mailbox.incoming().isEmpty()) {
            return () -> {};
        }
        MailboxRoute route = new MailboxRoute(mailbox, inbox);
        camel.addRoutes(route);
        return () -> {
            camel.getRouteController().stopRoute(route.id(), STOP_SECONDS, TimeUnit.SECONDS);
            camel.removeRoute(route.id());
        };
    }

    @Override
    public void send(Mailbox mailbox, Outgoing letter) throws NotSent {
        MailEndpoint endpoint = endpoint(mailbox.outgoing());
        Exchange exchange =
                template.request(endpoint, sent -> sent.getMessage().setBody(Composition.of(mailbox, letter)));
        if (exchange.getException() != null) {
            throw Failures.notSent(exchange.getException());
        }
    }

    /** Made for each letter and never registered, so that no two companies share a password. */
    private MailEndpoint endpoint(Mailbox.Account account) {
        MailConfiguration configuration = new MailConfiguration(camel);
        configuration.configureProtocol(MailSessions.protocol("smtp", account));
        configuration.setHost(account.host());
        configuration.setPort(account.port());
        account.password().ifPresent(password -> {
            configuration.setUsername(account.user());
            configuration.setPassword(password);
        });
        MailSessions.properties("smtp", account)
                .forEach((name, value) ->
                        configuration.getAdditionalJavaMailProperties().put(String.valueOf(name), value));
        MailComponent component = camel.getComponent("smtp", MailComponent.class);
        MailEndpoint endpoint = new MailEndpoint("smtp:" + account.host(), component, configuration);
        endpoint.setCamelContext(camel);
        return endpoint;
    }

    @Deactivate
    void stop() {
        template.stop();
    }
}
