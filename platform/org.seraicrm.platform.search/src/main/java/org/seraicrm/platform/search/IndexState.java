package org.seraicrm.platform.search;

import java.util.Map;

/**
 * How far the index is, for health and for operators.
 *
 * @param documents rows in it, of all companies
 * @param kinds by kind, for the sources that are present
 */
public record IndexState(long documents, Map<String, Kind> kinds) {

    public IndexState {
        kinds = Map.copyOf(kinds);
    }

    /** Whether no kind is being scanned, so that what exists is found. */
    public boolean ready() {
        return kinds.values().stream().noneMatch(Kind::scanning);
    }

    /**
     * How far one kind is.
     *
     * @param scanning whether its rows are being gathered from the tables; until then some are not found
     * @param position of the last event that it took in
     * @param failing rows that couldn't be loaded and are tried again
     */
    public record Kind(boolean scanning, long position, int failing) {}
}
