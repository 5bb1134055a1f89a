package org.seraicrm.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.kernel.UserId;

/**
 * A letter.
 *
 * @param incoming whether it came from outside
 * @param author who wrote it here
 * @param from sender as the letter has it
 * @param html safe to show in a page; empty when there is none
 * @param automatic whether a machine wrote it
 * @param at when it was written, as its header says
 * @param reason what a mail server or this server said against it, may be empty
 * @param files attached ones
 */
public record Mail(
        MailId id,
        boolean incoming,
        MailState state,
        Optional<ClientId> client,
        Optional<CardId> card,
        Optional<UserId> author,
        String from,
        List<String> to,
        String subject,
        String text,
        Optional<String> html,
        boolean automatic,
        Instant at,
        String reason,
        List<MailFile> files) {

    private static final String UNSEEN = "•••";

    public Mail {
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    /** The same for who doesn't see the addresses of clients. */
    public Mail withoutAddresses() {
        return new Mail(
                id,
                incoming,
                state,
                client,
                card,
                author,
                incoming ? UNSEEN : from,
                incoming ? to : List.of(UNSEEN),
                subject,
                text,
                html,
                automatic,
                at,
                reason.isEmpty() ? reason : UNSEEN,
                files);
    }

    /** A file that is attached. */
    public record MailFile(FileId id, String name, String type, long size) {}
}
