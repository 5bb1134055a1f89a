package org.seraicrm.platform.security.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.security.internal.jdbc.ResetTable;
import org.seraicrm.platform.security.internal.jdbc.ResetTable.Reset;
import org.seraicrm.platform.store.UnitOfWork;

/** Opens what lets a user choose a password; the token lies in the table sealed, for whoever mails it. */
@Component(service = Invitations.class)
public final class Invitations {

    private static final Duration RESET = Duration.ofHours(1);
    private static final Duration INVITATION = Duration.ofDays(7);

    private final SecretBox box;

    @Activate
    public Invitations(@Reference SecretBox box) {
        this.box = box;
    }

    /** For a user who forgot the password; returns the reset's public name. */
    String reset(UnitOfWork unit, UserId user) {
        return open(unit, user, false);
    }

    /** For a user who never had a password; returns the reset's public name. */
    String invite(UnitOfWork unit, UserId user) {
        return open(unit, user, true);
    }

    private String open(UnitOfWork unit, UserId user, boolean invitation) {
        var id = ResetId.next();
        var token = Tokens.next();
        var sealed = box.seal(purpose(id), token);
        var expires = unit.now().plus(invitation ? INVITATION : RESET);
        ResetTable.insert(unit, new Reset(id, sealed, unit.company(), user, invitation, expires), Tokens.hash(token));
        return id.text();
    }

    /** The token of a reset. */
    String token(Reset reset) {
        return box.open(purpose(reset.id()), reset.sealed());
    }

    private static String purpose(ResetId reset) {
        return "reset/" + reset;
    }
}
