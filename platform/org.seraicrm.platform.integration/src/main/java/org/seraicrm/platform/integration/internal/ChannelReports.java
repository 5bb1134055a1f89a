package org.seraicrm.platform.integration.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.internal.jdbc.ChannelTable;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Shortened;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Store;

/** Keeps how channels fare. What doesn't change is written once a minute at most. Any thread. */
final class ChannelReports {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_DETAIL = 300;

    /** The last thing written. */
    private record Last(Instant at, Optional<String> problem) {}

    private final Store store;
    private final Clock clock;
    private final Map<ChannelId, Last> written = new ConcurrentHashMap<>();

    ChannelReports(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void succeeded(CompanyId company, ChannelId channel) {
        if (news(channel, Optional.empty())) {
            store.write(company, unit -> {
                ChannelTable.succeeded(unit, channel);
                return channel;
            });
        }
    }

    void failed(CompanyId company, ChannelId channel, Problem problem) {
        String json = Json.write(problem);
        if (news(channel, Optional.of(json))) {
            store.write(company, unit -> {
                ChannelTable.failed(unit, channel, json);
                return channel;
            });
        }
    }

    private boolean news(ChannelId channel, Optional<String> problem) {
        Last next = new Last(clock.instant(), problem);
        Last last = written.get(channel);
        boolean news = last == null
                || !last.problem().equals(problem)
                || last.at().plus(PAUSE).isBefore(next.at());
        if (news) {
            written.put(channel, next);
        }
        return news;
    }

    /** What to show for an exception. */
    static Problem problem(Throwable failure) {
        if (failure instanceof org.seraicrm.platform.kernel.Refusal refusal) {
            return refusal.problem();
        }
        String message = Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
        return new Problem(
                Problem.Kind.FAILED,
                "channel.failed",
                Map.of("detail", Shortened.to(LONGEST_DETAIL, message)),
                java.util.List.of());
    }
}
