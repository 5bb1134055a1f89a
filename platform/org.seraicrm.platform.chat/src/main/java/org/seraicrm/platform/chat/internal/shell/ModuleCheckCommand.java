package org.seraicrm.platform.chat.internal.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.ModuleFiles;
import org.seraicrm.platform.modules.Texts;

/** Tells what is wrong with a module's YAML file, without taking it in. */
@Service
@Command(
        scope = "serai",
        name = "module-check",
        description = "Tells what is wrong with a module's YAML file, without taking it in")
@NullUnmarked // Karaf fills the fields
public final class ModuleCheckCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private ModuleFiles files;

    @Reference
    private Texts texts;

    @Argument(name = "file", description = "path of the file on the server", required = true)
    private String file;

    @Override
    public @Nullable Object execute() throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            print(texts.text(Locale.ENGLISH, "shell.module-check.unreadable"));
            return null;
        }
        List<ModuleFiles.Mistake> mistakes = files.check(Files.readString(path, StandardCharsets.UTF_8));
        mistakes.forEach(mistake -> print(told(mistake)));
        if (mistakes.isEmpty()) {
            print(texts.text(Locale.ENGLISH, "shell.module-check.right"));
        }
        return null;
    }

    private String told(ModuleFiles.Mistake mistake) {
        return mistake.line()
                + ": "
                + mistake.violation().pointer()
                + " "
                + texts.text(
                        Locale.ENGLISH,
                        mistake.violation().code(),
                        mistake.violation().arguments());
    }

    private void print(String text) {
        session.getConsole().println(text);
    }
}
