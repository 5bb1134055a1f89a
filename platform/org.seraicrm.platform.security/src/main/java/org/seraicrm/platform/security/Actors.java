package org.seraicrm.platform.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;

/** The only maker of actors. Each has the rights of one user, never more. */
@ProviderType
public interface Actors {

    /** The user as an actor; nobody when the company has no such user, or the user has no access any more. */
    Optional<Actor> of(CompanyId company, UserId user, Door door);

    /** The active members of a department, each as an actor, by id; none for an unknown or trashed department. */
    List<Actor> members(CompanyId company, DepartmentId department, Door door);
}
