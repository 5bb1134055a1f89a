package org.seraicrm.platform.integration.internal;

import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelTested;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.integration.internal.jdbc.ChannelTable;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a channel's settings, outside of any transaction, and tells what came of it. */
final class ChannelTest implements TimedWork {

    private static final String NAME = "channel.test";
    private static final Logger LOG = LoggerFactory.getLogger(ChannelTest.class);

    /** What is planned. */
    record Plan(CompanyId company, ChannelId channel) {}

    private final Store store;
    private final StoredChannels channels;

    ChannelTest(Store store, StoredChannels channels) {
        this.store = store;
        this.channels = channels;
    }

    static void plan(ActionContext context, ChannelId channel) {
        Plan plan = new Plan(context.actor().company(), channel);
        context.unit().plan(NAME, channel.text(), context.unit().now(), Json.write(plan));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, String data) {
        Plan plan = Json.read(data, Plan.class);
        channels.opened(plan.company(), plan.channel()).ifPresent(this::test);
    }

    private void test(OpenChannel channel) {
        Optional<Problem> problem = problem(channel);
        problem.ifPresentOrElse(channel::failed, channel::succeeded);
        String tested = Json.write(new ChannelTested(channel.id(), problem.map(Problem::code)));
        store.write(channel.company(), unit -> {
            problem.map(Json::write)
                    .ifPresentOrElse(
                            found -> ChannelTable.tried(unit, channel.id(), found),
                            () -> ChannelTable.tried(unit, channel.id()));
            return unit.record(new NewEvent(
                    "channel.tested",
                    Optional.empty(),
                    Door.AUTOMATION.name(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    tested,
                    Optional.empty()));
        });
    }

    private Optional<Problem> problem(OpenChannel channel) {
        try {
            channels.kind(channel.company(), channel.id())
                    .orElseThrow(() -> new Problem(Problem.Kind.UNAVAILABLE, "channel.kindUnknown").refusal())
                    .test(channel);
            return Optional.empty();
        } catch (Exception failed) { // edge: a bundle's code, told to the administrator
            LOG.info("Test of channel {} failed: {}", channel.id(), failed.toString());
            return Optional.of(ChannelReports.problem(failed));
        }
    }
}
