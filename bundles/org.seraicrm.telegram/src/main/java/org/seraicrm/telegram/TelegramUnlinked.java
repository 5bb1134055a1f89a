package org.seraicrm.telegram;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A user's Telegram accounts were parted. */
@Fact.Name("telegram.unlinked")
public record TelegramUnlinked(UserId user) implements Fact {}
