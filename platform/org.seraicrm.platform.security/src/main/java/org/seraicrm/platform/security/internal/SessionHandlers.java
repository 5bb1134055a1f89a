package org.seraicrm.platform.security.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.EndSession;
import org.seraicrm.platform.security.SignOutUser;
import org.seraicrm.platform.security.UserSignedOut;
import org.seraicrm.platform.security.internal.jdbc.SessionTable;

/** What users do with their own sessions, and administrators with those of others. */
@Component
public final class SessionHandlers implements ActionHandlers {

    private final StoredSessions sessions;

    @Activate
    public SessionHandlers(@Reference StoredSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                ActionHandler.on(EndSession.class, this::end), ActionHandler.on(SignOutUser.class, this::signOut));
    }

    private Done<UserId> end(EndSession action, ActionContext context) {
        var own = context.actor().user();
        if (!SessionTable.end(context.unit(), own, action.session())) {
            throw Problem.invalid("/session", "session.unknown").refusal();
        }
        return ended(own, context);
    }

    private Done<UserId> signOut(SignOutUser action, ActionContext context) {
        SessionTable.endAll(context.unit(), action.user());
        context.happened(Subject.COMPANY, new UserSignedOut(action.user()));
        return ended(action.user(), context);
    }

    private Done<UserId> ended(UserId user, ActionContext context) {
        context.afterwards(() -> sessions.renew(user));
        return Done.of(user);
    }
}
