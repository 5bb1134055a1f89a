package org.seraicrm.platform.testkit.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** The users of one company, in memory; for one thread. */
public final class InMemoryPeople implements People {

    private final List<User> users = new ArrayList<>();
    private final List<Department> departments = new ArrayList<>();

    public void add(User user) {
        users.add(user);
    }

    public void add(Department department) {
        departments.add(department);
    }

    @Override
    public List<User> users(Actor actor) {
        return List.copyOf(users);
    }

    @Override
    public Optional<User> user(Actor actor, UserId id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    @Override
    public List<Department> departments(Actor actor) {
        return List.copyOf(departments);
    }

    @Override
    public List<User> members(Actor actor, DepartmentId department) {
        return users.stream()
                .filter(User::active)
                .filter(user -> user.departments().contains(department))
                .toList();
    }
}
