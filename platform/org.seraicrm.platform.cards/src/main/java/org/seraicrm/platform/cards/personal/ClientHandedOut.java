package org.seraicrm.platform.cards.personal;

import org.seraicrm.platform.modules.Fact;

/** Everything kept about a client was handed out. */
@Fact.Name("client.handedOut")
public record ClientHandedOut() implements Fact {}
