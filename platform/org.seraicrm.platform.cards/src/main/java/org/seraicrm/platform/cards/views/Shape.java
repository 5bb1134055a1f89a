package org.seraicrm.platform.cards.views;

import java.util.List;
import org.seraicrm.platform.cards.Where;
import org.seraicrm.platform.modules.Text;

/**
 * What a view shows, and how.
 *
 * @param columns names of fields, as conditions call them, in order
 * @param sort the name of a field, with a leading minus for descending
 */
public record Shape(@Text(max = 80) String name, Where where, List<String> columns, String sort, Layout layout) {

    /** How rows are laid out. */
    public enum Layout {
        TABLE,
        /** Cards beneath their statuses. */
        BOARD
    }

    public Shape {
        columns = List.copyOf(columns);
    }
}
