package org.seraicrm.platform.cards.internal;

import java.util.Optional;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;

/** Two people who save the same row: the second is told, and decides. */
final class Versions {

    private Versions() {}

    static void check(int stored, int read) {
        if (stored != read) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
    }

    static void check(int stored, Optional<Integer> read) {
        read.ifPresent(version -> check(stored, version));
    }
}
