package org.seraicrm.email.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.store.UnitOfWork;

/** Any template of the company may be named; whose it is, the actions judge. */
@Component(service = Reach.class)
public final class MailTemplateReach implements Reach<MailTemplateId> {

    private final TemplateRows rows;

    @Activate
    public MailTemplateReach(@Reference TemplateRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<MailTemplateId> type() {
        return MailTemplateId.class;
    }

    @Override
    public Optional<Reached> reach(MailTemplateId id, UnitOfWork unit) {
        return rows.find(unit, id).map(row -> new Reached(Set.of(), Optional.empty()));
    }
}
