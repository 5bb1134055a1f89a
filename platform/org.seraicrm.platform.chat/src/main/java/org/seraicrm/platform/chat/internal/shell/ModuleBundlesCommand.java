package org.seraicrm.platform.chat.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.ModuleBundles;
import org.seraicrm.platform.modules.Texts;

/** Lists the bundles that were installed beside the distribution's, and those that were refused. */
@Service
@Command(
        scope = "serai",
        name = "module-bundles",
        description = "Lists the bundles that were installed beside the distribution's, and those that were refused")
@NullUnmarked // Karaf fills the fields
public final class ModuleBundlesCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private ModuleBundles bundles;

    @Reference
    private Texts texts;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        table.column("Bundle");
        table.column("Version");
        table.column("File");
        table.column("State");
        for (ModuleBundles.Installed bundle : bundles.installed()) {
            table.addRow()
                    .addContent(bundle.name(), bundle.version(), bundle.file(), bundle.running() ? "runs" : "stands");
        }
        for (ModuleBundles.Refused refused : bundles.refused()) {
            String reason = texts.text(
                    Locale.ENGLISH, refused.reason().code(), refused.reason().arguments());
            table.addRow().addContent("", "", refused.name(), "refused: " + reason);
        }
        table.print(session.getConsole());
        return null;
    }
}
