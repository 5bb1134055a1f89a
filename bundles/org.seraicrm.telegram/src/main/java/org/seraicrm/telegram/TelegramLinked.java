package org.seraicrm.telegram;

import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/** A Telegram account was joined to a user. */
@Fact.Name("telegram.linked")
public record TelegramLinked(UserId user) implements Fact {}
