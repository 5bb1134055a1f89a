package org.seraicrm.platform.cards;

import java.util.Optional;
import org.seraicrm.platform.modules.Text;

/**
 * A way to reach somebody (A109).
 *
 * @param value phones in E.164 form and e-mail addresses in lower case once they are kept; as typed in input
 * @param shown as people wrote it, where that differs
 * @param label for instance "office"
 */
public record ContactPoint(
        Kind kind,
        @Text(max = 300) String value,
        @Text(max = 300, blank = true) Optional<String> shown,
        @Text(max = 60, blank = true) Optional<String> label) {

    /** What sort of address the value is. */
    public enum Kind {
        PHONE,
        EMAIL,
        MESSENGER,
        SITE
    }

    /** As typed, nothing else known. */
    public static ContactPoint of(Kind kind, String value) {
        return new ContactPoint(kind, value, Optional.empty(), Optional.empty());
    }
}
