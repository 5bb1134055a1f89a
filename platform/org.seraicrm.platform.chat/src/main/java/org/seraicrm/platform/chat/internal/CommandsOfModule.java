package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.stream.Stream;
import org.seraicrm.platform.modules.ActionType;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.switchboard.SwitchEffects;
import org.seraicrm.platform.modules.switchboard.Switching;

/** Tells which commands would come or go with a module, unless another module of its kind brings them anyway. */
record CommandsOfModule(Actions actions, Modules modules) implements SwitchEffects {

    @Override
    public List<Effect> of(Switching switching) {
        Module module = switching.before();
        boolean changes = module.available()
                && !module.trashed()
                && module.stands(switching.department()) != switching.on()
                && (switching.department().isEmpty() || module.on());
        if (!changes) {
            return List.of();
        }
        Stream<String> views = module.setup().views().stream()
                .flatMap(view -> view.command().stream())
                .map(command -> "/" + command);
        return List.of(Effect.of(
                "commands",
                Stream.concat(views, broughtByAnother(switching) ? Stream.empty() : actions(module))
                        .toList()));
    }

    /** Whether another module of the kind keeps the commands of its actions alive. */
    private boolean broughtByAnother(Switching switching) {
        Module module = switching.before();
        return modules.all(module.company()).stream()
                .filter(other ->
                        other.kind().equals(module.kind()) && !other.id().equals(module.id()))
                .anyMatch(other ->
                        other.on() && other.available() && !other.trashed() && other.stands(switching.department()));
    }

    private Stream<String> actions(Module module) {
        return actions.installed().stream()
                .filter(type -> type.kind().filter(module.kind()::equals).isPresent())
                .filter(ChatActions::said)
                .map(CommandsOfModule::shown);
    }

    private static String shown(ActionType type) {
        return "/" + ChatActions.command(type);
    }
}
