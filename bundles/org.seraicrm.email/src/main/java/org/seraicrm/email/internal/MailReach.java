package org.seraicrm.email.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.email.MailId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;

/** Any letter of the company may be named; what may be done with it, its client and card decide. */
@Component(service = Reach.class)
public final class MailReach implements Reach<MailId> {

    @Override
    public Class<MailId> type() {
        return MailId.class;
    }

    @Override
    public Optional<Reached> reach(MailId id, UnitOfWork unit) {
        return Rows.mail(unit, id).map(row -> new Reached(Set.of(), Optional.empty()));
    }
}
