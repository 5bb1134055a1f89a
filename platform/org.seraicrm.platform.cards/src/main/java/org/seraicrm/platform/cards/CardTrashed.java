package org.seraicrm.platform.cards;

import org.seraicrm.platform.modules.Fact;

/** A card was put into the trash. */
@Fact.Name("card.trashed")
public record CardTrashed(@Fact.Personal String title) implements Fact {}
