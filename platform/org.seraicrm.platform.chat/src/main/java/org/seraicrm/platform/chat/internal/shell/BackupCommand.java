package org.seraicrm.platform.chat.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.store.Backups;

/** Copies database and keys while people work. */
@Service
@Command(
        scope = "serai",
        name = "backup",
        description = "Copies database and keys into a new folder, while people work")
@NullUnmarked // Karaf fills the fields
public final class BackupCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Backups backups;

    @Reference
    private Texts texts;

    @Argument(name = "folder", description = "where the new folder is made, on the server", required = true)
    private String folder;

    @Override
    public @Nullable Object execute() {
        new Told(session, texts).of(() -> backups.take(Path.of(folder)).toString());
        return null;
    }
}
