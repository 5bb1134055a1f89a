package org.seraicrm.platform.modules.sample;

import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Takes a line back. */
@ActionName(value = "sample.strike", undoneBy = "sample.write")
public record StrikeLine(@Text(max = 20) String line) implements Action<EventId> {}
