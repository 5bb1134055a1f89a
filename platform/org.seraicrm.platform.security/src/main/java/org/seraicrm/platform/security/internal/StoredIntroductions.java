package org.seraicrm.platform.security.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.CloseIntroduction;
import org.seraicrm.platform.security.Introductions;
import org.seraicrm.platform.security.UserChanged;
import org.seraicrm.platform.security.internal.jdbc.IntroductionTable;
import org.seraicrm.platform.security.internal.jpa.Users;
import org.seraicrm.platform.store.Store;

/** Remembered in the database. Any thread. */
@Component(service = {Introductions.class, ActionHandlers.class})
public final class StoredIntroductions implements Introductions, ActionHandlers {

    private final Store store;

    @Activate
    public StoredIntroductions(@Reference Store store) {
        this.store = store;
    }

    @Override
    public boolean closed(Actor actor) {
        return store.read(actor.company(), unit -> IntroductionTable.closed(unit, actor.user()));
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(ActionHandler.on(CloseIntroduction.class, StoredIntroductions::close));
    }

    private static Done<UserId> close(CloseIntroduction action, ActionContext context) {
        var own = context.actor().user();
        if (!IntroductionTable.closed(context.unit(), own)) {
            IntroductionTable.close(context.unit(), own);
            var role = Users.get(context.unit(), own).role();
            context.happened(Subject.COMPANY, new UserChanged(own, List.of("introduced"), role));
        }
        return Done.of(own);
    }
}
