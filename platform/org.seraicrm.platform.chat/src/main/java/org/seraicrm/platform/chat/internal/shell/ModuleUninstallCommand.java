package org.seraicrm.platform.chat.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.modules.Texts;

/** Takes a module's bundle out on every node; cards and tables are kept. */
@Service
@Command(
        scope = "serai",
        name = "module-uninstall",
        description = "Takes a module's bundle out on every node; cards and tables are kept")
@NullUnmarked // Karaf fills the fields
public final class ModuleUninstallCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private ModuleBundles bundles;

    @Reference
    private Texts texts;

    @Argument(name = "name", description = "symbolic name of the bundle", required = true)
    private String name;

    @Override
    public @Nullable Object execute() {
        new Told(session, texts).of(() -> {
            bundles.uninstall(name);
            return name;
        });
        return null;
    }
}
