package org.seraicrm.platform.automation.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A bulk job to be.
 *
 * @param title what people call it
 * @param action the action of all rows
 */
public record Bulk(String title, String action, Rows rows) {

    /** How many rows are worked on together. */
    public static final int CHUNK = 200;

    /** Where the rows are. */
    public sealed interface Rows {}

    /** These rows. */
    public record Given(List<JsonNode> inputs) implements Rows {
        public Given {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What a {@link BulkSource} has.
     *
     * @param source its name
     * @param key what it knows the rows by
     * @param count how many they are
     */
    public record Kept(String source, String key, int count) implements Rows {}
}
