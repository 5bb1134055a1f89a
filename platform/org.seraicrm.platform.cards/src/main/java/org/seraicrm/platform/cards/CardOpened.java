package org.seraicrm.platform.cards;

import org.seraicrm.platform.modules.Fact;

/** A card was opened. */
@Fact.Name("card.opened")
public record CardOpened(@Fact.Personal String title, String status, String kind) implements Fact {}
