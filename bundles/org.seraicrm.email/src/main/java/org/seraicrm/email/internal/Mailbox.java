package org.seraicrm.email.internal;

import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.UserId;

/**
 * A mailbox of a company.
 *
 * @param name shown with the address, may be empty
 * @param user on whose behalf letters are filed
 * @param incoming where letters are fetched; empty when it only sends
 * @param seconds between two looks into it
 * @param receipts whether its letters ask for reading receipts
 */
public record Mailbox(
        OpenChannel channel,
        String address,
        String name,
        UserId user,
        Optional<Account> incoming,
        String folder,
        int seconds,
        Account outgoing,
        boolean receipts) {

    private static final int USUAL_SECONDS = 30;
    private static final int SMTP_PORT = 587;
    private static final int IMAP_PORT = 993;

    /**
     * A mail server and how to sign in there.
     *
     * @param security {@code tls}, {@code starttls} or {@code none}
     * @param password empty when it asks for none
     */
    public record Account(String host, int port, String security, String user, Optional<String> password) {

        @Override
        public String toString() {
            return "Account[" + host + "]";
        }
    }

    /** As a channel is set up. */
    public static Mailbox of(OpenChannel channel) {
        ChannelSettings settings = channel.settings();
        String address = settings.required(MailboxKind.ADDRESS);
        return new Mailbox(
                channel,
                address,
                settings.text(MailboxKind.NAME).orElse(""),
                UserId.of(settings.required(MailboxKind.USER)),
                settings.text("imapHost").map(host -> account(settings, "imap", host, IMAP_PORT, address)),
                settings.text(MailboxKind.FOLDER).orElse("INBOX"),
                settings.number(MailboxKind.EVERY).orElse(USUAL_SECONDS),
                account(settings, "smtp", settings.required("smtpHost"), SMTP_PORT, address),
                settings.flag(MailboxKind.RECEIPTS));
    }

    private static Account account(ChannelSettings settings, String kind, String host, int port, String address) {
        return new Account(
                host,
                settings.number(kind + "Port").orElse(port),
                settings.text(kind + "Security").orElse("tls"),
                settings.text(kind + "User").orElse(address),
                settings.text(kind + "Password"));
    }

    public ChannelId id() {
        return channel.id();
    }

    public CompanyId company() {
        return channel.company();
    }

    /** What comes after the at sign. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
