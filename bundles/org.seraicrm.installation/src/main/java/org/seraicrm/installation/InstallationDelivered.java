package org.seraicrm.installation;

import java.time.LocalDate;
import org.seraicrm.platform.modules.Fact;

/** The client took over what was installed. */
@Fact.Name("installation.delivered")
public record InstallationDelivered(@Personal String receivedBy, LocalDate receivedOn) implements Fact {}
