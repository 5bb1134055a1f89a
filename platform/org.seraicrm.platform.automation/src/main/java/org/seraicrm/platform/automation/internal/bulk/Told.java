package org.seraicrm.platform.automation.internal.bulk;

import java.util.Optional;
import org.seraicrm.platform.automation.bulk.BulkId;
import org.seraicrm.platform.automation.bulk.BulkJob;
import org.seraicrm.platform.automation.bulk.BulkTold;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.UnitOfWork;

/** Lets open pages, and whoever else waits for it, know that a job has gone on. */
final class Told {

    private Told() {}

    static void record(UnitOfWork unit, Job job, BulkJob.State state) {
        BulkId id = job.told().id();
        unit.record(new NewEvent(
                "bulk.told",
                Optional.of(job.told().user()),
                job.door().name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Json.write(new BulkTold(id, state)),
                Optional.empty()));
        JobTable.told(unit, job);
    }
}
