package org.seraicrm.platform.cards;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.store.Event;

/**
 * Tells entries in the reader's language: the text {@code event.<type>} of the bundle that brought the event, with the
 * event's values as arguments. Beside a value {@code x} there are {@code xLabel} (a date, or the label of a status) and
 * {@code xName} (a user's name) where it is one, and
 * {@code xModule} (a module's name).
 */
@ProviderType
public interface EntryTexts {

    /** One line. */
    String line(Actor reader, Entry entry);

    /** What was written at length: a note, a report, a reason. */
    Optional<String> body(Entry entry);

    /**
     * What was changed, field by field, of an entry that a history gave its reader; nothing for what changes no fields of
     * cards or clients.
     */
    List<EntryChange> changes(Actor reader, Entry entry);

    /** An event as an entry, without judging who may see it. */
    Entry entry(Event event);

    /** A deadline as people read it. */
    String due(Actor reader, Due due);
}
