package org.seraicrm.platform.cards.personal;

import org.seraicrm.platform.modules.Fact;

/** What was personal about a client was erased; whoever keeps something of the client elsewhere erases it, too. */
@Fact.Name("client.erased")
public record ClientErased() implements Fact {}
