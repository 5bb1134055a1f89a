package org.seraicrm.platform.security.internal.jpa;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Department;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;
import org.seraicrm.platform.store.Store;

/** Reads people through the entities of the actor's company. */
@Component
public final class JpaPeople implements People {

    private final Store store;

    @Activate
    public JpaPeople(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<User> users(Actor actor) {
        Collator alphabet = Collator.getInstance(actor.language());
        return store.read(actor.company(), Users::all).stream()
                .sorted(Comparator.comparing(User::familyName, alphabet).thenComparing(User::givenName, alphabet))
                .toList();
    }

    @Override
    public Optional<User> user(Actor actor, UserId id) {
        return store.read(actor.company(), unit -> Users.find(unit, id));
    }

    @Override
    public List<Department> departments(Actor actor) {
        return store.read(actor.company(), Departments::all).stream()
                .sorted(Comparator.comparing(Department::name, Collator.getInstance(actor.language())))
                .toList();
    }

    @Override
    public List<User> members(Actor actor, DepartmentId department) {
        return users(actor).stream()
                .filter(user -> user.active() && user.departments().contains(department))
                .toList();
    }
}
