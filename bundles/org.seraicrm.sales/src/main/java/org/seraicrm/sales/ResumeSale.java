package org.seraicrm.sales;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Takes a deal up again: its sales status is In progress.
 *
 * @param status where it stands then; In progress unless said otherwise
 * @param todo a to-do that is taken away with it, when the deal was postponed by mistake
 */
@ActionName("sales.resume")
public record ResumeSale(CardId card, @Text(max = 100) Optional<String> status, Optional<TodoId> todo)
        implements Action<CardId> {}
