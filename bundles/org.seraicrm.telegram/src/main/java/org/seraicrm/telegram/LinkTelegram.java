package org.seraicrm.telegram;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.ActionName.Surface;

/** Makes a link that joins the Telegram account in which it is opened to the actor; it has to be confirmed there. */
@ActionName(
        value = "telegram.link",
        surfaces = {Surface.FORM, Surface.SHELL})
public record LinkTelegram() implements Action<TelegramLink> {}
