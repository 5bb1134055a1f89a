package org.seraicrm.platform.cards;

import org.seraicrm.platform.modules.Fact;

/** A card was taken out of the trash. */
@Fact.Name("card.restored")
public record CardRestored(@Fact.Personal String title) implements Fact {}
