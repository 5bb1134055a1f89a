package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Fact;

/**
 * A card was copied; told of both.
 *
 * @param title the copy's
 */
@Fact.Name("card.copied")
public record CardCopied(@Fact.Personal String title, CardId original, CardId copy, ModuleId from, ModuleId to)
        implements Fact {}
