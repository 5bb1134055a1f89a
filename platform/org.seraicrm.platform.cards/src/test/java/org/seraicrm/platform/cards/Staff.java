package org.seraicrm.platform.cards;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Reach;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.store.UnitOfWork;

/** Companies and their people, in memory; for one thread. */
final class Staff implements Companies, People {

    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");

    private record Member(CompanyId company, User user) {}

    private record Founded(CompanyId company, Department department) {}

    private final List<Founded> departments = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    Company company() {
        Company company = new Company(
                CompanyId.next(), "Tesztiroda Kft.", ZONE, Currency.getInstance("HUF"), "HU", Locale.ENGLISH);
        companies.add(company);
        return company;
    }

    DepartmentId department(CompanyId company, String name) {
        Department department = new Department(DepartmentId.next(), name, false);
        departments.add(new Founded(company, department));
        return department.id();
    }

    Actor user(CompanyId company, Role role, Set<DepartmentId> departments) {
        UserId id = UserId.next();
        String email = id.text().toLowerCase(Locale.ROOT) + "@tesztiroda.hu";
        members.add(
                new Member(company, new User(id, "Szabó", "Réka", email, Locale.ENGLISH, role, "", true, departments)));
        return new Actor(company, id, role, departments, Locale.ENGLISH, ZONE, Door.API);
    }

    /** What a user puts under letters, in a language of one's own. */
    void signs(Actor actor, String signature, Locale language) {
        members.replaceAll(member -> {
            User user = member.user();
            return user.id().equals(actor.user())
                    ? new Member(
                            member.company(),
                            new User(
                                    user.id(),
                                    user.familyName(),
                                    user.givenName(),
                                    user.email(),
                                    language,
                                    user.role(),
                                    signature,
                                    user.active(),
                                    user.departments()))
                    : member;
        });
    }

    /** The company goes abroad: phones that are typed without a country are of another one from now on. */
    void moved(CompanyId id, String region) {
        companies.replaceAll(company -> company.id().equals(id)
                ? new Company(id, company.name(), company.zone(), company.currency(), region, company.language())
                : company);
    }

    /** Everybody may name the users of their company, as in the product. */
    Reach<UserId> reach() {
        return new Reach<>() {
            @Override
            public Class<UserId> type() {
                return UserId.class;
            }

            @Override
            public Optional<Reached> reach(UserId id, UnitOfWork unit) {
                return members.stream()
                        .filter(member -> member.company().equals(unit.company())
                                && member.user().id().equals(id))
                        .map(member -> new Reached(Set.of(), Optional.empty()))
                        .findFirst();
            }
        };
    }

    @Override
    public Company of(Actor actor) {
        return find(actor.company()).orElseThrow();
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return companies.stream().filter(company -> company.id().equals(id)).findFirst();
    }

    @Override
    public List<Company> all() {
        return List.copyOf(companies);
    }

    @Override
    public List<User> users(Actor actor) {
        return members.stream()
                .filter(member -> member.company().equals(actor.company()))
                .map(Member::user)
                .toList();
    }

    @Override
    public Optional<User> user(Actor actor, UserId id) {
        return users(actor).stream().filter(user -> user.id().equals(id)).findFirst();
    }

    @Override
    public List<Department> departments(Actor actor) {
        return departments.stream()
                .filter(founded -> founded.company().equals(actor.company()))
                .map(Founded::department)
                .toList();
    }

    @Override
    public List<User> members(Actor actor, DepartmentId department) {
        return users(actor).stream()
                .filter(user -> user.departments().contains(department))
                .toList();
    }
}
