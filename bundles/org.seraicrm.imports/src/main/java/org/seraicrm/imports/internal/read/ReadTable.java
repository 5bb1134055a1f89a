package org.seraicrm.imports.internal.read;

import java.util.List;
import java.util.Optional;

/**
 * How a file was read.
 *
 * @param format {@code csv}, {@code xlsx} or {@code vcard}
 * @param charset of texts
 * @param separator of texts
 * @param sheets names of all sheets of a workbook
 */
public record ReadTable(
        String format, Optional<String> charset, Optional<String> separator, List<String> sheets, int sheet) {
    public ReadTable {
        sheets = List.copyOf(sheets);
    }
}
