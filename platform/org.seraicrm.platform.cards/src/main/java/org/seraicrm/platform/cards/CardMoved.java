package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.modules.Fact;

/** A card was moved to another status. */
@Fact.Name("card.moved")
public record CardMoved(
        @Fact.Personal String title,
        String from,
        String to,
        @Fact.Personal Optional<String> reason) implements Fact {}
