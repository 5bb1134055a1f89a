package org.seraicrm.webhooks.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seraicrm.platform.kernel.Problem;

/** Reads a body into names and texts: form fields as they are, JSON by its paths ({@code contact.phone}). */
final class Fields {

    private static final int MOST = 200;
    private static final int DEEPEST = 20;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final Map<String, String> found = new LinkedHashMap<>();

    private Fields() {}

    /** Refuses what is neither JSON nor a form as {@code MALFORMED webhook.unreadable}. */
    static Map<String, String> read(HookRequest request) {
        Fields fields = new Fields();
        try {
            if (request.type().equals("application/x-www-form-urlencoded")) {
                fields.form(text(request.body()));
            } else {
                fields.json(JSON.readTree(text(request.body())));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw malformed();
        }
        return fields.found;
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private void form(String body) {
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** An envelope as Standard Webhooks has it is opened. */
    private void json(JsonNode root) throws JsonProcessingException {
        if (!root.isObject()) {
            throw malformed();
        }
        boolean envelope = root.path("type").isTextual() && root.path("data").isObject();
        flatten("", envelope ? root.path("data") : root);
    }

    private void flatten(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry ->
                            flatten(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "." + i, node.get(i));
            }
        } else if (!node.isNull()) {
            put(path, node.asText());
        }
    }

    private void put(String name, String value) {
        if (found.size() >= MOST) {
            throw malformed();
        }
        found.merge(name, value.strip(), (first, second) -> first + ", " + second);
    }

    private static RuntimeException malformed() {
        return new Problem(Problem.Kind.MALFORMED, "webhook.unreadable").refusal();
    }
}
