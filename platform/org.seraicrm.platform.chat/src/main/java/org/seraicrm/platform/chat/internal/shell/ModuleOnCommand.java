package org.seraicrm.platform.chat.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a module on. */
@Service
@Command(
        scope = "serai",
        name = "module-on",
        description = "Switches a module on for the whole company or a department, for good or until a time")
public final class ModuleOnCommand extends ModuleTurn {

    public ModuleOnCommand() {
        super(true);
    }
}
