package org.seraicrm.imports.internal;

import java.util.List;
import org.seraicrm.imports.internal.read.ReadTable;

/**
 * What a table looks like.
 *
 * @param headings of its columns, blank where there are none
 * @param rows how many there are below them
 */
record Shape(ReadTable read, List<String> headings, int rows) {
    Shape {
        headings = List.copyOf(headings);
    }
}
