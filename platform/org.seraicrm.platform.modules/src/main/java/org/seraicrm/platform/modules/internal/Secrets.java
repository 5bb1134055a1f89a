package org.seraicrm.platform.modules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Text;

/** Takes secrets out of what is kept: they are shown once, to whom asked for them. */
final class Secrets {

    private static final ClassValue<List<String>> KNOWN = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return RecordShape.of(type)
                    .names(component -> component.isAnnotationPresent(Text.class)
                            && component.getAnnotation(Text.class).secret());
        }
    };

    private Secrets() {}

    /** The result's JSON, with empty texts for components marked {@link Text#secret()}. */
    static JsonNode removed(@Nullable Object result) {
        JsonNode tree = Json.mapper().valueToTree(result);
        if (result instanceof Record && tree instanceof ObjectNode object) {
            KNOWN.get(result.getClass()).forEach(name -> object.put(name, ""));
        }
        return tree;
    }
}
