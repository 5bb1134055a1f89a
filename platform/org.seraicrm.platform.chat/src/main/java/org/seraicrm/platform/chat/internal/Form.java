package org.seraicrm.platform.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seraicrm.platform.modules.Json;

/**
 * An action that is being filled in.
 *
 * @param input what is known so far
 * @param shown the same as people read it, by parameter
 */
record Form(String action, ObjectNode input, Map<String, String> shown) {

    static Form of(String action) {
        return new Form(action, Json.mapper().createObjectNode(), Map.of());
    }

    Form with(String parameter, JsonNode value, String read) {
        Map<String, String> more = new LinkedHashMap<>(shown);
        more.put(parameter, read);
        ObjectNode changed = input.deepCopy();
        changed.set(parameter, value);
        return new Form(action, changed, more);
    }
}
