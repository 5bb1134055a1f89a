package org.seraicrm.platform.cards;

import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A card went from one module to another; told of it as a card of the other one.
 *
 * @param responsible who goes on with it
 */
@Fact.Name("card.handedOver")
public record CardHandedOver(
        @Fact.Personal String title,
        ModuleId from,
        String fromStatus,
        ModuleId to,
        String toStatus,
        Optional<UserId> responsible,
        @Fact.Personal Map<String, ValueChange> changes)
        implements Fact {}
