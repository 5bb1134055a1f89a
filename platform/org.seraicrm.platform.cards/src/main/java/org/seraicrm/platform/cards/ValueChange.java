package org.seraicrm.platform.cards;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value that was changed.
 *
 * @param before JSON null when there was none
 * @param after JSON null when it was cleared
 */
public record ValueChange(JsonNode before, JsonNode after) {}
