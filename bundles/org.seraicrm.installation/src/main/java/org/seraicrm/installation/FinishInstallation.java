package org.seraicrm.installation;

import java.util.Optional;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Text;

/**
 * Says that a scheduled installation is done; the fitter is free again.
 *
 * @param report what was done, and what is left to do
 */
@ActionName(value = "installation.finish", undoneBy = "installation.revert")
public record FinishInstallation(
        CardId card, @Text(max = 4000, lines = true) Optional<String> report) implements Action<Versioned> {}
