package org.seraicrm.platform.chat.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a module off. */
@Service
@Command(
        scope = "serai",
        name = "module-off",
        description = "Switches a module off for the whole company or a department, for good or until a time")
public final class ModuleOffCommand extends ModuleTurn {

    public ModuleOffCommand() {
        super(false);
    }
}
