package org.seraicrm.installation;

import java.util.Optional;
import org.seraicrm.platform.modules.Fact;

/** An installation was done. */
@Fact.Name("installation.finished")
public record InstallationFinished(@Personal Optional<String> report) implements Fact {}
