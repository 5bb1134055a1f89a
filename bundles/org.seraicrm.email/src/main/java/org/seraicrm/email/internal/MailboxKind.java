package org.seraicrm.email.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.integration.ChannelField.Type;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.security.Actors;

/** A mailbox: IMAP in, SMTP out; led by one node. */
@Component(service = ChannelKind.class)
public final class MailboxKind implements ChannelKind {

    /** The kind's id. */
    public static final String ID = "mailbox";

    static final String ADDRESS = "address";
    static final String NAME = "name";
    static final String USER = "user";
    static final String FOLDER = "folder";
    static final String EVERY = "every";
    static final String RECEIPTS = "receipts";

    private static final int LARGEST_PORT = 65_535;

    private final Actors actors;
    private final MailServers servers;

    @Activate
    public MailboxKind(@Reference Actors actors, @Reference MailServers servers) {
        this.actors = actors;
        this.servers = servers;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(
                ChannelField.required(ADDRESS, Type.EMAIL),
                ChannelField.optional(NAME, Type.TEXT),
                ChannelField.required(USER, Type.USER),
                ChannelField.required("smtpHost", Type.TEXT),
                ChannelField.preset("smtpPort", Type.NUMBER, "587"),
                ChannelField.choice("smtpSecurity", "starttls", "tls", "none"),
                ChannelField.optional("smtpUser", Type.TEXT),
                ChannelField.optional("smtpPassword", Type.SECRET),
                ChannelField.optional("imapHost", Type.TEXT),
                ChannelField.preset("imapPort", Type.NUMBER, "993"),
                ChannelField.choice("imapSecurity", "tls", "starttls", "none"),
                ChannelField.optional("imapUser", Type.TEXT),
                ChannelField.optional("imapPassword", Type.SECRET),
                ChannelField.preset(FOLDER, Type.TEXT, "INBOX"),
                ChannelField.preset(EVERY, Type.NUMBER, "30"),
                ChannelField.preset(RECEIPTS, Type.FLAG, "false"));
    }

    @Override
    public boolean oneNode() {
        return true;
    }

    @Override
    public List<Violation> check(ChannelSettings settings) {
        List<Violation> violations = new ArrayList<>();
        for (String port : List.of("smtpPort", "imapPort")) {
            if (settings.number(port)
                    .filter(number -> number < 1 || number > LARGEST_PORT)
                    .isPresent()) {
                violations.add(new Violation("/settings/" + port, "value.invalid"));
            }
        }
        if (settings.number(EVERY).filter(seconds -> seconds < 1).isPresent()) {
            violations.add(new Violation("/settings/" + EVERY, "value.invalid"));
        }
        return violations;
    }

    @Override
    public void test(OpenChannel channel) {
        Mailbox mailbox = Mailbox.of(channel);
        if (actors.of(mailbox.company(), mailbox.user(), Door.MAIL).isEmpty()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "channel.user.gone").refusal();
        }
        servers.test(mailbox);
    }

    @Override
    public AutoCloseable start(OpenChannel channel) throws Exception {
        return servers.watch(Mailbox.of(channel));
    }
}
