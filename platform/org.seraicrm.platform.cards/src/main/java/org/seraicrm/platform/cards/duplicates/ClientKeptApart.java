package org.seraicrm.platform.cards.duplicates;

import java.util.List;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Fact;

/** Somebody said that a client is not the same as others. */
@Fact.Name("client.keptApart")
public record ClientKeptApart(List<ClientId> others) implements Fact {}
