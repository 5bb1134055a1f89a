package org.seraicrm.platform.cards;

import org.seraicrm.platform.modules.Fact;

/** A client was added. */
@Fact.Name("client.created")
public record ClientCreated(ClientKind kind, @Fact.Personal String name) implements Fact {}
