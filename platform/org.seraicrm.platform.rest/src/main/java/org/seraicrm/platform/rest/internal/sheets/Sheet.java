package org.seraicrm.platform.rest.internal.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is being written. One thread. */
public interface Sheet extends Closeable {

    /** The next row; the first one heads the columns. */
    void row(List<Cell> cells) throws IOException;
}
