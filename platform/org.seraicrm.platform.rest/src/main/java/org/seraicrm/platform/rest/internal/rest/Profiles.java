package org.seraicrm.platform.rest.internal.rest;

import java.util.Set;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.People;
import org.seraicrm.platform.security.User;

/** Users as their colleagues see them. */
final class Profiles {

    private Profiles() {}

    static Wire.Profile of(Actor reader, User user, People people, Set<UserId> twoSteps) {
        Wire.Person person = Names.person(user, reader.language());
        return new Wire.Profile(
                user.id(),
                person.name(),
                user.familyName(),
                user.givenName(),
                person.initials(),
                person.portrait(),
                user.position(),
                user.email(),
                user.role(),
                user.language().getLanguage(),
                user.signature(),
                user.active(),
                twoSteps.contains(user.id()),
                people.departments(reader).stream()
                        .filter(department -> user.departments().contains(department.id()))
                        .map(department -> new Wire.Named(department.id(), department.name()))
                        .toList(),
                user.roles());
    }
}
