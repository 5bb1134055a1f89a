package org.seraicrm.platform.automation.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import org.seraicrm.platform.kernel.Problem;

/**
 * A row that was not performed, or not taken back.
 *
 * @param row its place, from 0
 * @param undoing whether taking it back was refused
 * @param input what the action was given
 */
public record RefusedRow(int row, boolean undoing, JsonNode input, Problem problem) {}
