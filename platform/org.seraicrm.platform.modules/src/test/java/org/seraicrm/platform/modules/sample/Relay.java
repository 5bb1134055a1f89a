package org.seraicrm.platform.modules.sample;

import com.fasterxml.jackson.databind.JsonNode;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Performs another action that is known by name only. */
@ActionName("sample.relay")
public record Relay(String action, JsonNode input) implements Action<String> {}
