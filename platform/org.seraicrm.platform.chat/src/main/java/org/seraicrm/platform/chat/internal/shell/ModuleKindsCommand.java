package org.seraicrm.platform.chat.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.ModuleFiles;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Modules;

/** Lists the module kinds there are, and the files that were refused. */
@Service
@Command(
        scope = "serai",
        name = "module-kinds",
        description = "Lists the module kinds there are, and the files that were refused")
@NullUnmarked // Karaf fills the fields
public final class ModuleKindsCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Modules modules;

    @Reference
    private ModuleFiles files;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        table.column("Kind");
        table.column("Version");
        table.column("State");
        for (ModuleKind kind : modules.kinds()) {
            table.addRow().addContent(kind.id(), kind.version(), "offered");
        }
        for (ModuleFiles.Refused refused : files.refused()) {
            table.addRow()
                    .addContent(
                            refused.file(), "", "refused: " + refused.mistakes().size() + " mistakes");
        }
        table.print(session.getConsole());
        return null;
    }
}
