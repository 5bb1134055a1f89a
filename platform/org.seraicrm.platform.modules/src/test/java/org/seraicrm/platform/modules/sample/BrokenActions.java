package org.seraicrm.platform.modules.sample;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;

/** Handlers of a bundle that harms whoever lets it. */
public final class BrokenActions implements ActionHandlers {

    private final CountDownLatch release = new CountDownLatch(1);

    @Override
    public Optional<String> kind() {
        return Optional.of("broken");
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(on(Misbehave.class, this::misbehave));
    }

    /** Lets those go that hang. */
    public void release() {
        release.countDown();
    }

    private Done<String> misbehave(Misbehave action, ActionContext context) {
        context.happened(Subject.COMPANY, new LineWritten(1, "misbehaved"));
        if (!action.hang()) {
            throw new IllegalStateException("on purpose");
        }
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException ignored) {
                // Whoever hangs does not care.
            }
        }
        return Done.of("back again");
    }
}
