package org.seraicrm.platform.automation.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.seraicrm.platform.kernel.Actor;

/** Rows of bulk jobs that a bundle keeps itself; registered as an OSGi service. While it is away its jobs wait. */
@ConsumerType
public interface BulkSource {

    /** Identity of the source, stable over versions. */
    String name();

    /**
     * Some of the rows, as inputs of the job's action: always the same for the same place.
     *
     * @param from the first, from 0
     * @param count as many, or up to the last
     */
    List<JsonNode> rows(Actor actor, String key, int from, int count);

    /** The job is at its end, and needs the rows no longer. */
    default void ended(Actor actor, String key) {}
}
