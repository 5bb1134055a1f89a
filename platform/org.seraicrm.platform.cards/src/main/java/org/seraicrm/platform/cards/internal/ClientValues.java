package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.cards.Client;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Form;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Sight;

/** What clients hold in their company's own fields: judged as the values of cards are, the kind in place of the status. */
record ClientValues(Modules modules) {

    private static final String OWN = "values.";

    /** The name of a field among a client's changes. */
    static String changed(String field) {
        return OWN + field;
    }

    /** The field that such a name is of, if it is one. */
    static Optional<String> field(String changed) {
        return Optional.of(changed).filter(name -> name.startsWith(OWN)).map(name -> name.substring(OWN.length()));
    }

    /** What the actor of an action sees and changes. */
    Sight sight(ActionContext context) {
        return modules.clients(context.actor()).sight();
    }

    /** What a new client holds. */
    Map<String, JsonNode> begun(
            ClientKind kind, Map<String, JsonNode> typed, ActionContext context, Premises premises) {
        Module whole = modules.clients(context.actor().company());
        Map<String, JsonNode> initial = new HashMap<>();
        whole.setup().fields().forEach(field -> field.initial().ifPresent(value -> initial.put(field.id(), value)));
        Map<String, JsonNode> begun = FieldValues.normal(whole, initial, premises, new ArrayList<>());
        return judged(context, Optional.empty(), kind, CardEdit.merge(begun, normal(typed, context, premises)));
    }

    /** What a client holds after a change. */
    Map<String, JsonNode> changed(
            Client before, ClientKind kind, Map<String, JsonNode> typed, ActionContext context, Premises premises) {
        Map<String, JsonNode> values = CardEdit.merge(before.values(), normal(typed, context, premises));
        return judged(context, Optional.of(before), kind, values);
    }

    /** Values in the form that is kept. Taking back brings what the fields hold that are hidden from the actor, too. */
    Map<String, JsonNode> normal(Map<String, JsonNode> typed, ActionContext context, Premises premises) {
        if (typed.isEmpty()) {
            return typed;
        }
        Module form = context.undoing() ? modules.clients(context.actor().company()) : modules.clients(context.actor());
        List<Violation> violations = new ArrayList<>();
        Map<String, JsonNode> normal = FieldValues.normal(form, typed, premises, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        return normal;
    }

    private Map<String, JsonNode> judged(
            ActionContext context, Optional<Client> before, ClientKind kind, Map<String, JsonNode> values) {
        Module whole = modules.clients(context.actor().company());
        Required.problem(
                        whole,
                        context.actor(),
                        context.undoing(),
                        before.map(client -> form(whole, client.kind(), client.values())),
                        form(whole, kind, values))
                .ifPresent(problem -> {
                    throw problem.refusal();
                });
        return values;
    }

    private static Form form(Module whole, ClientKind kind, Map<String, JsonNode> values) {
        return new Form(whole.setup(), kind.name(), values);
    }
}
