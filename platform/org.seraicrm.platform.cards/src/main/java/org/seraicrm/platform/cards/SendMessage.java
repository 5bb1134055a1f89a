package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** Tells a colleague something about a client or card (A21). */
@ActionName(value = "message.send")
public record SendMessage(
        UserId to, @Text(max = 4000, lines = true) String text, Optional<ClientId> client, Optional<CardId> card)
        implements Action<EventId> {}
