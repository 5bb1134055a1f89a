package org.seraicrm.platform.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.UserId;

/** Reads the users and departments of the actor's company. Everybody may know their colleagues. */
@ProviderType
public interface People {

    /** All who have or had access, by family and given name in the alphabet of the actor's language (A116). */
    List<User> users(Actor actor);

    /** One of them. */
    Optional<User> user(Actor actor, UserId id);

    /** The departments, by name in the alphabet of the actor's language, trashed ones too. */
    List<Department> departments(Actor actor);

    /** The active members of a department, by name. */
    List<User> members(Actor actor, DepartmentId department);
}
