package org.seraicrm.platform.cards.duplicates;

import java.util.Map;
import org.seraicrm.platform.cards.ValueChange;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Fact;

/**
 * A merging was taken back; told of the client that was kept.
 *
 * @param merged the other one, which is a client of its own again
 * @param name the other one's
 * @param changes what became of the client that was kept
 */
@Fact.Name("client.separated")
public record ClientSeparated(
        ClientId merged,
        @Fact.Personal String name,
        @Fact.Personal Map<String, ValueChange> changes) implements Fact {}
