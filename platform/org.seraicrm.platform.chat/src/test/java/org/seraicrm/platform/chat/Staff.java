package org.seraicrm.platform.chat;

import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.Company;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** One company's people, kept in memory. */
final class Staff implements People, Companies, Actors {

    private final Company company = new Company(
            CompanyId.next(),
            "Karaván Kft.",
            ZoneId.of("Europe/Budapest"),
            Currency.getInstance("HUF"),
            "HU",
            Locale.ENGLISH);
    private final Map<UserId, User> users = new LinkedHashMap<>();
    private final Map<DepartmentId, Department> departments = new LinkedHashMap<>();

    Actor hire(String given, String family, Role role, String language, DepartmentId... in) {
        User user = new User(
                UserId.next(),
                family,
                given,
                given + "@karavan.test",
                new Locale(language),
                role,
                "",
                true,
                Set.of(in));
        users.put(user.id(), user);
        return actor(user, Door.CHAT);
    }

    DepartmentId found(String name) {
        Department department = new Department(DepartmentId.next(), name, false);
        departments.put(department.id(), department);
        return department.id();
    }

    private Actor actor(User user, Door door) {
        return new Actor(
                company.id(), user.id(), user.role(), user.departments(), user.language(), company.zone(), door);
    }

    @Override
    public List<User> users(Actor actor) {
        return List.copyOf(users.values());
    }

    @Override
    public Optional<User> user(Actor actor, UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public List<Department> departments(Actor actor) {
        return List.copyOf(departments.values());
    }

    @Override
    public List<User> members(Actor actor, DepartmentId department) {
        return users.values().stream()
                .filter(user -> user.departments().contains(department))
                .toList();
    }

    @Override
    public Company of(Actor actor) {
        return company;
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return Optional.of(company).filter(found -> found.id().equals(id));
    }

    @Override
    public List<Company> all() {
        return List.of(company);
    }

    @Override
    public Optional<Actor> of(CompanyId of, UserId user, Door door) {
        return Optional.ofNullable(users.get(user)).map(found -> actor(found, door));
    }

    @Override
    public List<Actor> members(CompanyId of, DepartmentId department, Door door) {
        return users.values().stream()
                .filter(user -> user.departments().contains(department))
                .map(user -> actor(user, door))
                .toList();
    }
}
