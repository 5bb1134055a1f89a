package org.seraicrm.platform.chat.internal.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Sessions;

/** Performs an action, given by name and JSON. */
@Service
@Command(scope = "serai", name = "do", description = "Performs an action, given by name and JSON")
@NullUnmarked // Karaf fills the fields
public final class DoCommand implements Action {

    @Reference
    private Session session;

    @Reference
    private Sessions sessions;

    @Reference
    private Texts texts;

    @Reference
    private Actions actions;

    @Argument(index = 0, name = "action", description = "name, see serai:actions", required = true)
    private String action;

    @Argument(index = 1, name = "input", description = "JSON object")
    private String input = "{}";

    @Override
    public @Nullable Object execute() {
        return new Terminal(session, sessions, texts).as(this::perform);
    }

    private String perform(Actor actor) {
        boolean offered = actions.offered(actor, action)
                .filter(type -> type.surfaces().contains(ActionName.Surface.SHELL))
                .isPresent();
        if (!offered) {
            throw new Problem(Kind.NOT_FOUND, "action.unknown").refusal();
        }
        Outcome<?> outcome = actions.perform(actor, action, json(), Optional.empty());
        Object result = outcome.orRefuse();
        return Json.write(result)
                + ((Outcome.Performed<?>) outcome)
                        .receipt()
                        .map(receipt -> "  (serai:undo " + receipt + ")")
                        .orElse("");
    }

    private JsonNode json() {
        try {
            return Json.mapper().readTree(input);
        } catch (JsonProcessingException notJson) {
            throw Problem.invalid("", "value.object").refusal();
        }
    }
}
