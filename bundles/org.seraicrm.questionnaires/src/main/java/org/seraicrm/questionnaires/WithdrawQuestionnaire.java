package org.seraicrm.questionnaires;

import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;

/** Takes an asking back: its page is closed, and its answer counts no more. */
@ActionName(value = "questionnaires.withdraw")
public record WithdrawQuestionnaire(AskingId asking) implements Action<AskingId> {}
