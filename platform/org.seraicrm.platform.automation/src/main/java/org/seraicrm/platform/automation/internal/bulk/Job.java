package org.seraicrm.platform.automation.internal.bulk;

import java.time.Instant;
import java.util.Optional;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;

/**
 * A job as it is stored.
 *
 * @param acting whose rights it has now: of who began it, or takes it back
 * @param kept where its rows are, when they are a source's
 * @param chunks how many there are
 * @param doneChunks how many were performed and not taken back; the next one's place
 * @param told when it was last told how far it is
 */
record Job(
        BulkJob told,
        CompanyId company,
        UserId acting,
        Door door,
        Optional<Kept> kept,
        int chunks,
        int doneChunks,
        Instant toldAt) {

    /** Rows of a source. */
    record Kept(String source, String key) {}

    BulkJob.State state() {
        return told.state();
    }
}
