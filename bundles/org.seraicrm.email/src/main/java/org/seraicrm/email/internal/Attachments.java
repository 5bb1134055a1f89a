package org.seraicrm.email.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailFiles;
import org.seraicrm.email.SendMail;
import org.seraicrm.email.internal.jpa.FileRow;
import org.seraicrm.email.internal.jpa.MailRow;
import org.seraicrm.platform.cards.files.ClientFiles;
import org.seraicrm.platform.cards.files.KeptFileId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.ActionContext;

/** Files that go out with a letter: those uploaded for it, and copies of those that the client has (A20). */
@Component(service = Attachments.class)
public final class Attachments {

    private final ClientFiles kept;

    @Activate
    public Attachments(@Reference ClientFiles kept) {
        this.kept = kept;
    }

    void attach(SendMail action, Optional<ClientId> client, MailRow row, ActionContext context) {
        List<FileRow> uploads = uploads(action.files().orElse(List.of()), context);
        List<ClientFiles.Content> copied = theClients(action.kept().orElse(List.of()), client, context);
        long size = uploads.stream().mapToLong(FileRow::size).sum()
                + copied.stream().mapToLong(content -> content.file().size()).sum();
        if (size > MailFiles.LARGEST) {
            throw Problem.invalid("/files", "mail.fileTooLarge").refusal();
        }
        uploads.forEach(file -> file.to(row.id()));
        copied.forEach(content -> copy(content, row, context));
    }

    private static List<FileRow> uploads(List<FileId> files, ActionContext context) {
        List<FileRow> uploads = new ArrayList<>();
        for (FileId id : files) {
            uploads.add(Rows.file(context.unit(), id)
                    .filter(found -> found.mail().isEmpty())
                    .filter(found ->
                            found.user().filter(context.actor().user()::equals).isPresent())
                    .orElseThrow(() -> missing("/files/" + uploads.size())));
        }
        return uploads;
    }

    private List<ClientFiles.Content> theClients(
            List<KeptFileId> files, Optional<ClientId> client, ActionContext context) {
        List<ClientFiles.Content> contents = new ArrayList<>();
        for (KeptFileId id : files) {
            contents.add(kept.find(context.actor(), id)
                    .filter(found -> !found.file().trashed())
                    .filter(found -> found.file().client().isPresent()
                            && found.file().client().equals(client))
                    .orElseThrow(() -> missing("/kept/" + contents.size())));
        }
        return contents;
    }

    private static Refusal missing(String pointer) {
        return Problem.invalid(pointer, "value.notFound").refusal();
    }

    private static void copy(ClientFiles.Content content, MailRow row, ActionContext context) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream((int) content.file().size());
        try {
            content.writeTo(bytes);
            FileRow file = new FileRow(
                            content.file().name(),
                            content.file().type(),
                            bytes.size(),
                            context.unit().now())
                    .uploadedBy(context.actor().user());
            file.to(row.id());
            context.unit().entities(Rows.UNIT).persist(file);
            Rows.CONTENTS.write(context.unit(), file.id(), new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
