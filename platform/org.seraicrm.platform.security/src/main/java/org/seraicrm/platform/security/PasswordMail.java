package org.seraicrm.platform.security;

import java.time.Instant;

/**
 * A mail that lets a user choose a password.
 *
 * @param user whom it goes to
 * @param company the name of the user's company
 * @param invitation whether the user has just been added, and has never had a password
 * @param token to be put into the link, as it stands
 */
public record PasswordMail(User user, String company, boolean invitation, String token, Instant expires) {

    @Override
    public String toString() {
        return "PasswordMail[" + user.id() + "]";
    }
}
