package org.seraicrm.platform.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Page;

/**
 * Finds rows. Only those are found, listed or counted that {@link Access#sees} would show: of the company, and opened by
 * one of the keys. A change is seen here a moment after its event has got its position; {@link #awaitEvent} waits for
 * it.
 *
 * <p>Safe for use by many threads. Every method but {@link #state()} throws {@link IndexUnavailable} when the index
 * can't be read.
 */
@ProviderType
public interface Index {

    /** How long a session waits for its own write before it reads. */
    Duration OWN_WRITE = Duration.ofMillis(200);

    /**
     * One page of a list, with the exact total.
     *
     * @throws IllegalArgumentException when the cursor belongs to another query
     */
    Page<Hit> find(Access access, Query query);

    /** How many rows of a kind fulfil the condition. */
    long count(Access access, String kind, Condition condition);

    /**
     * How many rows there are for each value of a field of keywords, texts, flags or references; a row with several
     * values counts for each, rows without a value for none.
     */
    Map<String, Long> countsBy(Access access, String kind, Condition condition, String field);

    /**
     * The sum of a field of numbers for each value of a field of keywords, texts, flags or references. A row with several
     * values counts for each, rows without a value or a number for none.
     */
    Map<String, Double> sumsBy(Access access, String kind, Condition condition, String field, String number);

    /**
     * Rows that fit what somebody typed: parts of names in any script and usual spelling, with slips of the finger or
     * under the wrong keyboard layout; phone digits in any notation, at least the last four; e-mail addresses or their
     * beginnings; words of addresses. Best first: exact, then beginnings, then other spellings, then what needed
     * forgiving; the most recent first among equals.
     *
     * @param kinds the kinds to look among; all when empty
     */
    List<Hit> lookUp(Access access, String text, Set<String> kinds, int limit);

    /**
     * Waits until what an event changed can be found. Kinds that are being scanned are not waited for.
     *
     * @return whether it can be found; {@code false} when the time was over first
     */
    boolean awaitEvent(EventId event, Duration limit);

    /** How far the index is. */
    IndexState state();
}
