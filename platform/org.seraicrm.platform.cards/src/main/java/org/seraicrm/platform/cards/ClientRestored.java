package org.seraicrm.platform.cards;

import org.seraicrm.platform.modules.Fact;

/** A client was taken out of the trash. */
@Fact.Name("client.restored")
public record ClientRestored(@Fact.Personal String name) implements Fact {}
