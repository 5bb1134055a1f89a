package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.modules.Text;

/**
 * A postal address, as written (A170).
 *
 * @param label for instance "site"
 */
public record Address(
        @Text(max = 500, lines = true) String text,
        @Text(max = 60, blank = true) Optional<String> label) {}
