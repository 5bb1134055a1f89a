package ${package};

import java.time.LocalDate;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Reserves an item for the card's client, instead of what was reserved on this card before. Refused when the item is taken
 * on any of the days. From this record follow the REST operation, the form, the chat and the shell command.
 *
 * @param from the first day
 * @param until the last day
 */
@ActionName(value = "${kind}.reserve", undoneBy = "${kind}.release")
public record ReserveItem(CardId card, @Text(max = 100) String item, LocalDate from, LocalDate until)
        implements Action<CardId> {}
