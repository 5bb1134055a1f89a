package org.seraicrm.platform.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.ChangeCompany;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.CompanyChanged;
import org.seraicrm.platform.security.Region;
import org.seraicrm.platform.security.internal.jdbc.CompanyTable;

/** What administrators do with the company's settings. */
@Component
public final class CompanyHandlers implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(ActionHandler.on(ChangeCompany.class, CompanyHandlers::change));
    }

    private static Done<CompanyId> change(ChangeCompany action, ActionContext context) {
        action.language().flatMap(ProfileChange::language).ifPresent(violation -> {
            throw Problem.invalid(List.of(violation)).refusal();
        });
        var unit = context.unit();
        CompanyTable.lock(unit, unit.company());
        var before = CompanyTable.find(unit, unit.company()).orElseThrow();
        var after = new Company(
                before.id(),
                action.name().map(String::strip).orElse(before.name()),
                action.zone().orElse(before.zone()),
                action.currency().orElse(before.currency()),
                action.region().map(Region::code).orElse(before.region()),
                action.language().orElse(before.language()));
        if (!after.equals(before)) {
            CompanyTable.update(unit, after);
            context.happened(Subject.COMPANY, new CompanyChanged(names(action)));
            context.afterwards(() -> StoredCompanies.forget(before.id()));
        }
        return Done.of(before.id(), back(action, before));
    }

    private static List<String> names(ChangeCompany action) {
        var names = new ArrayList<String>();
        add(names, "name", action.name());
        add(names, "zone", action.zone());
        add(names, "currency", action.currency());
        add(names, "region", action.region());
        add(names, "language", action.language());
        return names;
    }

    private static void add(List<String> names, String name, Optional<?> value) {
        if (value.isPresent()) {
            names.add(name);
        }
    }

    private static ChangeCompany back(ChangeCompany action, Company before) {
        return new ChangeCompany(
                action.name().map(changed -> before.name()),
                action.zone().map(changed -> before.zone()),
                action.currency().map(changed -> before.currency()),
                action.region().map(changed -> Region.of(before.region())),
                action.language().map(changed -> before.language()));
    }
}
