package org.seraicrm.platform.security.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.security.internal.jpa.Users;
import org.seraicrm.platform.store.UnitOfWork;

/** Everybody may name the users of their company. */
@Component(service = Reach.class)
public final class UserReach implements Reach<UserId> {

    @Override
    public Class<UserId> type() {
        return UserId.class;
    }

    @Override
    public Optional<Reached> reach(UserId id, UnitOfWork unit) {
        return Users.find(unit, id).map(found -> new Reached(Set.of(), Optional.empty()));
    }
}
