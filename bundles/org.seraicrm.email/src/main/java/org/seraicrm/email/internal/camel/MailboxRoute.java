package org.seraicrm.email.internal.camel;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.seraicrm.email.internal.Inbox;
import org.seraicrm.email.internal.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into one mailbox. What fails is tried again at the next look; the reason stands at the channel. */
final class MailboxRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxRoute.class);

    private final Mailbox mailbox;
    private final MailboxReading reading;

    MailboxRoute(Mailbox mailbox, Inbox inbox) {
        this.mailbox = mailbox;
        this.reading = new MailboxReading(mailbox, inbox);
    }

    String id() {
        return "mailbox-" + mailbox.id().text();
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:" + id() + "?fixedRate=false&delay=100&period="
                        + Duration.ofSeconds(mailbox.seconds()).toMillis())
                .routeId(id())
                .process(this::look);
    }

    private void look(Exchange exchange) {
        try {
            reading.read();
            mailbox.channel().succeeded();
        } catch (Exception failed) { // edge: the next look tries again
            LOG.warn("Mailbox {} can't be read: {}", mailbox.id(), failed.toString());
            mailbox.channel().failed(Troubles.of("IMAP", mailbox.incoming().orElseThrow(), failed));
        }
    }
}
