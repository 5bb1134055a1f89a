package org.seraicrm.platform.cards.duplicates;

import java.util.Map;
import org.seraicrm.platform.cards.ValueChange;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.modules.Fact;

/**
 * Another client was merged into one; told of the one that was kept.
 *
 * @param merged the other one, which is in the trash now
 * @param name the other one's
 * @param changes what became of the client that was kept
 */
@Fact.Name("client.merged")
public record ClientMerged(
        ClientId merged,
        @Fact.Personal String name,
        @Fact.Personal Map<String, ValueChange> changes) implements Fact {}
