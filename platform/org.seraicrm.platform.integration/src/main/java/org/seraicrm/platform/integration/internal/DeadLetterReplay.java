package org.seraicrm.platform.integration.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.seraicrm.platform.integration.DeadLetterId;
import org.seraicrm.platform.integration.internal.jpa.DeadLetterRow;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.TimedWork;

/** Sends dead letters through their routes once more. */
final class DeadLetterReplay implements TimedWork {

    private static final String NAME = "deadLetter.replay";

    /** What is planned. */
    record Plan(CompanyId company, DeadLetterId letter) {}

    /** What is to be sent where. */
    record Sending(CompanyId company, String endpoint, DeadLetterRow.LetterContent content) {}

    private final Store store;
    private final Consumer<Sending> sender;

    DeadLetterReplay(Store store, Consumer<Sending> sender) {
        this.store = store;
        this.sender = sender;
    }

    static void plan(ActionContext context, DeadLetterId letter) {
        Plan plan = new Plan(context.actor().company(), letter);
        context.unit().plan(NAME, letter.text(), context.unit().now(), Json.write(plan));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key, String data) {
        Plan plan = Json.read(data, Plan.class);
        Optional<Sending> sending = store.read(
                plan.company(),
                unit -> Optional.ofNullable(unit.entities()
                                .find(DeadLetterRow.class, plan.letter().value()))
                        .map(row -> new Sending(plan.company(), row.endpoint(), row.content())));
        sending.ifPresent(sender);
        store.write(plan.company(), unit -> {
            Optional.ofNullable(unit.entities()
                            .find(DeadLetterRow.class, plan.letter().value()))
                    .ifPresent(row -> row.replayed(unit.now()));
            return plan;
        });
    }
}
