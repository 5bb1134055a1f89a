package org.seraicrm.platform.automation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An action to be performed later.
 *
 * @param action its name; one that declares the surface {@code AUTOMATION}
 * @param input its JSON
 */
public record Step(String action, JsonNode input) {}
