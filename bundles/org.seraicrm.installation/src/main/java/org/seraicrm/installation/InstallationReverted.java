package org.seraicrm.installation;

import org.seraicrm.platform.modules.Fact;

/** A step of an installation was taken back. */
@Fact.Name("installation.reverted")
public record InstallationReverted(String status) implements Fact {}
