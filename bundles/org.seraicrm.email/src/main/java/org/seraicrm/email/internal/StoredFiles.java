package org.seraicrm.email.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.MailFiles;
import org.seraicrm.email.internal.jpa.FileRow;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.FileId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.store.Store;

/** Keeps uploaded files in the database. */
@Component(service = MailFiles.class)
public final class StoredFiles implements MailFiles {

    private static final int LONGEST_NAME = 200;

    private final Store store;

    @Activate
    public StoredFiles(@Reference Store store) {
        this.store = store;
    }

    @Override
    public FileId keep(Actor actor, String name, String type, InputStream content) {
        byte[] bytes = read(content);
        String bare = name.replaceAll("[\\x00-\\x1f\\x7f/\\\\\"<>|:*?]", "_").strip();
        String kept = bare.isEmpty() ? "file" : bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
        return store.write(actor.company(), unit -> {
            FileRow file = new FileRow(kept, type, bytes.length, unit.now()).uploadedBy(actor.user());
            unit.entities(Rows.UNIT).persist(file);
            write(unit, file, bytes);
            return file.id();
        });
    }

    private static void write(org.seraicrm.platform.store.UnitOfWork unit, FileRow file, byte[] bytes) {
        try {
            Rows.CONTENTS.write(unit, file.id(), new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes((int) LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Problem(Problem.Kind.TOO_LARGE, "mail.fileTooLarge").refusal();
            }
            return bytes;
        } catch (IOException broken) {
            throw new Problem(Problem.Kind.MALFORMED, "mail.fileBroken").refusal();
        }
    }
}
