package org.seraicrm.platform.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An action asked for by name.
 *
 * @param input see {@link Actions#perform(org.seraicrm.platform.kernel.Actor, String, JsonNode, Optional)}
 * @param once identity of the request among the company's, if it is to be performed at most once
 */
public record Request(String action, JsonNode input, Optional<String> once) {}
