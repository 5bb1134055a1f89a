package org.seraicrm.platform.chat.phrases.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.seraicrm.platform.chat.phrases.Reading;
import org.seraicrm.platform.chat.phrases.Reason;
import org.seraicrm.platform.chat.phrases.Unclear;
import org.seraicrm.platform.chat.phrases.Understood;
import org.seraicrm.platform.chat.phrases.When;
import org.seraicrm.platform.chat.phrases.WhenReading;

/**
 * A phrase as one language hears it, before it is known what time it is.
 *
 * @param knownWords how many words, other than numbers and marks, were understood as part of a date
 * @param knownTokens how many words, numbers and marks were
 */
public record Utterance(String text, List<Fragment> fragments, int knownWords, int knownTokens) {

    /** The day and time that are said. */
    public WhenReading when(LocalDateTime now) {
        return new Resolver(now).resolve(fragments);
    }

    /** The to-do that is said. */
    public Reading todo(LocalDateTime now) {
        WhenReading when = when(now);
        if (when instanceof When known) {
            boolean nothingToDo = text.codePoints().noneMatch(Character::isLetterOrDigit);
            return nothingToDo ? new Unclear(Reason.NO_TEXT) : new Understood(text, known.day(), known.time());
        }
        return (Unclear) when;
    }
}
