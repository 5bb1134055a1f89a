package org.seraicrm.platform.cards;

import org.seraicrm.platform.modules.Fact;

/** A client was put into the trash. */
@Fact.Name("client.trashed")
public record ClientTrashed(@Fact.Personal String name) implements Fact {}
