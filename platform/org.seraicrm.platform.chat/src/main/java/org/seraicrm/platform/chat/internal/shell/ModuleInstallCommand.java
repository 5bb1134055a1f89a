package org.seraicrm.platform.chat.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.modules.Texts;

/** Installs a module's bundle, or updates it, on every node. */
@Service
@Command(
        scope = "serai",
        name = "module-install",
        description = "Installs a module's bundle, or updates it, on every node")
@NullUnmarked // Karaf fills the fields
public final class ModuleInstallCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private ModuleBundles bundles;

    @Reference
    private Texts texts;

    @Argument(name = "file", description = "path of the jar on the server", required = true)
    private String file;

    @Option(name = "--older", description = "also when a newer version has worked with its data")
    private boolean older;

    @Override
    public @Nullable Object execute() {
        new Told(session, texts).of(() -> {
            ModuleBundles.Installed installed = bundles.install(Path.of(file), older);
            return installed.name() + " " + installed.version();
        });
        return null;
    }
}
