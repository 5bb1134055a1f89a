package org.seraicrm.imports.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What a row of a table comes to.
 *
 * @param input of the action that takes it in
 * @param wrong what will be refused about it
 */
record MadeRow(ObjectNode input, List<Wrong> wrong) {

    MadeRow {
        wrong = List.copyOf(wrong);
    }

    /**
     * @param column whose cell it is, -1 when something is missing
     * @param code of the sentence that says why
     * @param arguments that stand in it
     */
    record Wrong(int column, String code, Map<String, Object> arguments) {

        Wrong(int column, String code) {
            this(column, code, Map.of());
        }
    }
}
