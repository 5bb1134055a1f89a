package org.seraicrm.platform.cards.duplicates;

import java.util.List;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Fact;

/** It is open again whether a client is the same as others. */
@Fact.Name("client.comparedAgain")
public record ClientComparedAgain(List<ClientId> others) implements Fact {}
