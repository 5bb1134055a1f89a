package org.seraicrm.platform.cards;

import java.util.List;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Fact;

/**
 * A note was written.
 *
 * @param mentions colleagues who are to be told of it
 */
@Fact.Name("note.added")
public record NoteAdded(@Fact.Personal String text, List<UserId> mentions) implements Fact {
    public NoteAdded {
        mentions = List.copyOf(mentions);
    }
}
