package org.seraicrm.platform.kernel;

import java.util.Optional;

/** Writes the keys of {@link Access}, for rows and for actors alike. */
public final class Keys {

    private Keys() {}

    /** All clients of the company. */
    public static String clients() {
        return "c";
    }

    /** Clients whose responsible is this user, or nobody. */
    public static String clients(Optional<UserId> responsible) {
        return "c" + owner(responsible);
    }

    /** All cards of a module. */
    public static String cards(ModuleId module) {
        return "m" + module.text();
    }

    /** A module's cards whose responsible is this user, or nobody. */
    public static String cards(ModuleId module, Optional<UserId> responsible) {
        return cards(module) + owner(responsible);
    }

    /** To-dos on a module's cards that are assigned to this user. */
    public static String todos(ModuleId module, UserId assignee) {
        return cards(module) + "t" + assignee.text();
    }

    /** To-dos that hang on a client, or on nothing, and are assigned to this user. */
    public static String todos(UserId assignee) {
        return "t" + assignee.text();
    }

    private static String owner(Optional<UserId> user) {
        return user.map(id -> "u" + id.text()).orElse("u-");
    }
}
