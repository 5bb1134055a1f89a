package org.seraicrm.email;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Writes a letter to a client; it stands in the history and goes out as soon as it can (A19, A20).
 *
 * @param card what it is about
 * @param client whom it is to, where it is about no card
 * @param to addresses, separated by commas; when left out whoever wrote the letter that it answers, also for who doesn't
 *     see the address, else the client's first e-mail
 * @param text without signature: that of the user's profile is put under it
 * @param answers the letter it answers
 * @param files uploaded before, see {@link MailFiles}
 * @param kept files of the client or its cards, of which the letter takes copies (A20)
 */
@ActionName("mail.send")
public record SendMail(
        Optional<CardId> card,
        Optional<ClientId> client,
        @Text(max = 1000) Optional<String> to,
        @Text(max = 300) String subject,
        @Text(max = 50_000, lines = true) String text,
        Optional<MailId> answers,
        Optional<List<FileId>> files,
        Optional<List<KeptFileId>> kept)
        implements Action<MailId> {

    /** A letter without files of the client. */
    public SendMail(
            Optional<CardId> card,
            Optional<ClientId> client,
            Optional<String> to,
            String subject,
            String text,
            Optional<MailId> answers,
            Optional<List<FileId>> files) {
        this(card, client, to, subject, text, answers, files, Optional.empty());
    }
}
