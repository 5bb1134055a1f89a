package org.seraicrm.platform.cards;

import java.util.Map;
import org.seraicrm.platform.modules.Fact;

/** Title, responsible or values of a card were changed, by name of field. */
@Fact.Name("card.changed")
public record CardChanged(
        @Fact.Personal String title, @Fact.Personal Map<String, ValueChange> changes) implements Fact {}
