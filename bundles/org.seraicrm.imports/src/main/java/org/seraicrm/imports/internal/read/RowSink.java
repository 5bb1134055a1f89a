package org.seraicrm.imports.internal.read;

import java.util.List;

/** Takes in a table, row by row. */
@FunctionalInterface
public interface RowSink {

    /**
     * One more row.
     *
     * @param cells as many as the row has, blank ones included
     */
    void row(List<String> cells);
}
