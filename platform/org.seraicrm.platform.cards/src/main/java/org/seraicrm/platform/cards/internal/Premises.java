package org.seraicrm.platform.cards.internal;

import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Companies;
import org.seraicrm.platform.security.People;

/** What values are read with at the actor's company: the country that telephone numbers belong to, and its people. */
record Premises(Actor actor, Companies companies, People people) {

    String region() {
        return companies.of(actor).region();
    }

    boolean employs(UserId user) {
        return people.user(actor, user).isPresent();
    }
}
