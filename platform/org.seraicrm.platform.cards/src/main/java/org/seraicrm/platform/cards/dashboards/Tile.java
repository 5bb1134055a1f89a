package org.seraicrm.platform.cards.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.seraicrm.platform.modules.Text;

/**
 * One tile of a dashboard. What it needs beside its kind:
 *
 * <ul>
 *   <li>{@code FIGURES}: a list, and what is counted of it
 *   <li>{@code ROWS}: a list, of which the first rows are shown
 *   <li>{@code TODAY}, {@code TEAM}, {@code FIRST_STEPS}: nothing
 *   <li>{@code PART}: the module's list and the name of a tile that it brings
 * </ul>
 *
 * @param id its own within the dashboard
 * @param title what people call it; without one it is called by what it shows
 * @param list a module's id, {@code clients} or {@code todos}
 * @param where which rows, see {@link org.seraicrm.platform.cards.Where}; all when it is left out
 * @param view a view of the list whose conditions count, too, as they are then
 * @param by the field whose values are told apart, see {@link Figures.Query}
 * @param sum the field of sums that is added up, as conditions call it; without one rows are counted
 * @param part the id of a tile that the module brings
 * @param width columns it takes up, of {@value #COLUMNS}
 * @param height rows it takes up, up to {@value #ROWS}
 */
public record Tile(
        @Text(max = 20) String id,
        Kind kind,
        @Text(max = 80) Optional<String> title,
        @Text(max = 20) Optional<String> list,
        Optional<JsonNode> where,
        @Text(max = 100) Optional<String> view,
        @Text(max = 120) Optional<String> by,
        @Text(max = 120) Optional<String> sum,
        Optional<Chart> chart,
        @Text(max = 100) Optional<String> part,
        int width,
        int height) {

    public Tile {
        // JSON that doesn't name it holds a null.
        where = where.filter(json -> !json.isNull());
    }

    /** Columns of a dashboard. */
    public static final int COLUMNS = 4;

    /** Greatest height. */
    public static final int ROWS = 4;

    /** What a tile shows. */
    public enum Kind {
        FIGURES,
        ROWS,
        /** The reader's own to-dos until today. */
        TODAY,
        /** Everybody's to-dos: open, overdue, done. */
        TEAM,
        /** What a company that begins does next. */
        FIRST_STEPS,
        /** What a module brings. */
        PART
    }

    /** How figures are drawn. */
    public enum Chart {
        NUMBER,
        BARS,
        COLUMNS,
        RING
    }
}
