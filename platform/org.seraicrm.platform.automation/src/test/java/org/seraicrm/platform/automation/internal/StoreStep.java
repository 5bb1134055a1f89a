package org.seraicrm.platform.automation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Stores a step, as an automation would; refused after it was stored when asked for. */
@ActionName("step.store")
public record StoreStep(String action, JsonNode input, Instant due, boolean refused) implements Action<String> {}
