package org.seraicrm.questionnaires.internal;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/** The action that letters are sent by, as far as this module uses it. */
@ActionName("mail.send")
public record WriteLetter(
        Optional<CardId> card,
        Optional<ClientId> client,
        @Text(max = 1000) Optional<String> to,
        @Text(max = 300) String subject,
        @Text(max = 50_000, lines = true) String text)
        implements Action<EventId> {}
