package org.seraicrm.platform.modules.sample;

import java.util.Optional;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Records a line. */
@ActionName(value = "sample.write", undoneBy = "sample.strike")
public record WriteLine(@Text(max = 20) String line, Optional<ClientId> client) implements Action<EventId> {}
