package org.seraicrm.platform.modules.sample;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.EventId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** Handlers of the sample bundle. */
public final class SampleActions implements ActionHandlers {

    /** A line that nobody may write. */
    public static final String FORBIDDEN = "forbidden";

    @Override
    public Optional<String> kind() {
        return Optional.of("sample");
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(WriteLine.class, SampleActions::write),
                on(StrikeLine.class, SampleActions::strike),
                on(WriteAll.class, SampleActions::writeAll),
                on(Relay.class, SampleActions::relay),
                on(SignOff.class, (action, context) -> Done.of(action.line())),
                on(FillForm.class, (action, context) -> Done.of(action.name())));
    }

    private static Done<EventId> write(WriteLine action, ActionContext context) {
        EventId event =
                context.happened(Subject.COMPANY, new LineWritten(action.line().length(), action.line()));
        if (action.line().equals(FORBIDDEN)) {
            throw Problem.invalid("/line", "sample.forbidden").refusal();
        }
        return Done.of(event, new StrikeLine(action.line()));
    }

    private static Done<EventId> strike(StrikeLine action, ActionContext context) {
        EventId event = context.happened(Subject.COMPANY, new LineWritten(0, action.line()));
        return Done.of(event, new WriteLine(action.line(), Optional.empty()));
    }

    private static Done<Integer> writeAll(WriteAll action, ActionContext context) {
        action.lines().forEach(line -> context.perform(new WriteLine(line, Optional.empty())));
        return Done.of(action.lines().size());
    }

    private static Done<String> relay(Relay action, ActionContext context) {
        return Done.of(context.perform(action.action(), action.input()).toString());
    }
}
