package org.seraicrm.imports;

import java.util.Optional;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;

/** What came of one row. */
public record ImportedClient(ClientId client, Way way, Optional<CardId> card) {

    /** What was done with the client. */
    public enum Way {
        CREATED,
        UPDATED,
        SKIPPED
    }
}
