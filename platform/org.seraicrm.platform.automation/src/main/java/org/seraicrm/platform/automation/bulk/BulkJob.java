package org.seraicrm.platform.automation.bulk;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;

/**
 * How far a bulk job is.
 *
 * @param user who began it
 * @param title what people call it; the action's label when blank
 * @param action the action of its rows
 * @param problem why it ended before its time, if nobody cancelled it
 * @param rows how many there are
 * @param performed how many were performed
 * @param refused how many were refused
 * @param undone how many were taken back
 * @param kept how many should have been taken back and could not, as others have changed them since
 */
public record BulkJob(
        BulkId id,
        UserId user,
        String title,
        String action,
        State state,
        Optional<Problem> problem,
        int rows,
        int performed,
        int refused,
        int undone,
        int kept,
        Instant begun,
        Optional<Instant> ended) {

    /** Whether it goes on, and where to. */
    public enum State {
        RUNNING,
        CANCELLED,
        DONE,
        UNDOING,
        UNDONE;

        /** Whether there is work left to do. */
        public boolean busy() {
            return this == RUNNING || this == UNDOING;
        }
    }
}
