package org.seraicrm.platform.testkit.local;

import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;

/** Companies that are just listed. */
public record InMemoryCompanies(List<Company> all) implements Companies {

    public InMemoryCompanies {
        all = List.copyOf(all);
    }

    @Override
    public Company of(Actor actor) {
        return find(actor.company()).orElseThrow();
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return all.stream().filter(company -> company.id().equals(id)).findFirst();
    }
}
