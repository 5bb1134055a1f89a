package org.seraicrm.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.seraicrm.platform.modules.Json;

/** The part of the OpenAPI document that doesn't depend on what is installed. */
final class OpenApi {

    private OpenApi() {}

    static ObjectNode document() {
        try (InputStream stream = OpenApi.class.getResourceAsStream("/SERAI-INF/openapi.json")) {
            return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
