package org.seraicrm.installation;

import java.time.LocalDateTime;
import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Books a fitter for an installation, which is scheduled then; one that is scheduled already gets its new time. Refused
 * when the fitter is booked elsewhere at that time.
 *
 * @param begins in the company's zone
 * @param minutes how long it takes
 * @param notes for the fitter; what was noted stays when left out
 */
@ActionName(value = "installation.schedule", undoneBy = "installation.revert")
public record ScheduleInstallation(
        CardId card,
        UserId fitter,
        LocalDateTime begins,
        int minutes,
        @Text(max = 2000, lines = true) Optional<String> notes)
        implements Action<Versioned> {}
