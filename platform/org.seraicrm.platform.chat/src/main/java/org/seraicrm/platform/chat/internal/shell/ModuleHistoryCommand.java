package org.seraicrm.platform.chat.internal.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.chat.internal.SwitchWords;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.modules.switchboard.Switchboard;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.Sessions;

/** Tells who switched what, when and for whom, with the receipts that {@code serai:undo} takes. */
@Service
@Command(
        scope = "serai",
        name = "module-history",
        description = "Tells who switched which module, when and for whom; serai:undo takes the receipts")
@NullUnmarked // Karaf fills the fields
public final class ModuleHistoryCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private Modules modules;

    @Reference
    private Switchboard switchboard;

    @Reference
    private People people;

    @Option(name = "--limit", description = "How many lines")
    private int limit = 20;

    @Override
    public @Nullable Object execute() {
        return new Terminal(session, sessions, texts).as(this::told);
    }

    private String told(Actor actor) {
        SwitchWords words = new SwitchWords(texts, people);
        List<Module> all = modules.all(actor.company());
        return switchboard.history(actor, Optional.empty(), limit).stream()
                .map(switched -> words.told(actor, switched, all)
                        + switched.receipt()
                                .map(receipt -> "  [" + receipt + "]")
                                .orElse(""))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
