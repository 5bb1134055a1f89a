package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.modules.Text;

/**
 * Somebody who speaks for a client (A205).
 *
 * @param decisionMaker whether this person decides (A296)
 */
public record ContactPerson(
        @Text(max = 200) String name,
        @Text(max = 120, blank = true) Optional<String> position,
        boolean decisionMaker,
        @Text(max = 60, blank = true) Optional<String> phone,
        @Text(max = 254, blank = true) Optional<String> email) {}
