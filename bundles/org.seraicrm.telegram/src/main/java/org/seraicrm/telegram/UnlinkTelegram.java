package org.seraicrm.telegram;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Parts all Telegram accounts from the actor; gives back how many there were. */
@ActionName("telegram.unlink")
public record UnlinkTelegram() implements Action<Integer> {}
