package org.seraicrm.platform.cards;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A colleague was told something. */
@Fact.Name("message.sent")
public record MessageSent(UserId to, @Fact.Personal String text) implements Fact {}
