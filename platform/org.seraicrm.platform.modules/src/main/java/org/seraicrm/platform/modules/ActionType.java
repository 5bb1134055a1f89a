package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Role;

/**
 * An action as surfaces see it.
 *
 * @param name {@code todo.add}
 * @param kind the module kind it belongs to, if any
 * @param undoneBy the action that undoes it, if any
 * @param parameters in the record's order
 * @param schema JSON Schema (2020-12) of the input
 */
public record ActionType(
        String name,
        Optional<String> kind,
        Role role,
        Set<ActionName.Surface> surfaces,
        Optional<String> undoneBy,
        List<Parameter> parameters,
        ObjectNode schema) {

    public ActionType {
        surfaces = Set.copyOf(surfaces);
        parameters = List.copyOf(parameters);
    }

    /**
     * One component of the record.
     *
     * @param type what a form offers: {@code text}, {@code lines}, {@code secret}, {@code number}, {@code flag},
     *     {@code date}, {@code dateTime}, {@code choice}, {@code list}, {@code object}, or the noun of an id
     *     ({@code client}, {@code card}, {@code user}, …)
     */
    public record Parameter(String name, String type, boolean required, List<String> choices) {
        public Parameter {
            choices = List.copyOf(choices);
        }
    }
}
