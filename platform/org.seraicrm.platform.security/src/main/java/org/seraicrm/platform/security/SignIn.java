package org.seraicrm.platform.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;

/** The way in: by e-mail and password, or by an account elsewhere (A27, A119). Safe for threads. */
@ProviderType
public interface SignIn {

    /**
     * Signs a user in. Whether the e-mail is unknown, the user has left or the password is wrong can't be told apart,
     * neither by the answer nor by its time. Wrong attempts lock the e-mail and the source for a growing time; while
     * locked the right password is refused as well. Only who gives the right password is asked for a code.
     *
     * @param code what the user's authenticator app shows, or a recovery code; where the user has a second factor
     */
    Result signIn(String email, String password, Optional<String> code, Visitor visitor);

    /**
     * Signs in whom {@linkplain SingleSignOn somebody else} has recognised. The second factor is theirs to ask for.
     *
     * @param email that they vouch for
     * @return refused with {@code UNAUTHENTICATED signIn.notHere} when no active user has that address
     */
    Result vouched(String email, Visitor visitor);

    /** Ends a session; an unknown token is no error. */
    void signOut(String token);

    /** How it ended. */
    sealed interface Result {}

    /**
     * The user is in.
     *
     * @param token secret of the session; 43 characters that fit into a cookie
     */
    record SignedIn(String token, Actor actor) implements Result {
        @Override
        public String toString() {
            return "SignedIn[" + actor.user() + "]";
        }
    }

    /**
     * The user is not.
     *
     * @param problem {@code UNAUTHENTICATED signIn.refused}, {@code signIn.codeNeeded}, {@code signIn.codeWrong} or
     *     {@code signIn.notHere}, {@code TOO_MANY signIn.locked} with {@code seconds}, or
     *     {@code UNAVAILABLE signIn.busy}
     */
    record Refused(Problem problem) implements Result {}
}
