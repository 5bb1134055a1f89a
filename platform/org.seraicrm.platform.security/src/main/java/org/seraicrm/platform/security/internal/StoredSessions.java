package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.security.Session;
import org.seraicrm.platform.security.Sessions;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.security.internal.jdbc.SessionTable;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** Sessions in the database, remembered for a second. */
@Component(service = {Sessions.class, StoredSessions.class})
public final class StoredSessions implements Sessions {

    private final Store store;
    private final Brief<Actor> actors = new Brief<>(System::nanoTime);

    @Activate
    public StoredSessions(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Actor> actor(String token) {
        var hash = Tokens.hash(token);
        return actors.get(hash, () -> store.server(unit -> look(unit, hash)));
    }

    private static Optional<Actor> look(UnitOfWork unit, String hash) {
        return SessionTable.use(unit, hash)
                .flatMap(owned -> ActorTable.find(unit, owned.company(), owned.user(), Door.BROWSER));
    }

    @Override
    public List<Session> of(Actor actor) {
        return store.read(actor.company(), unit -> SessionTable.of(unit, actor.user()));
    }

    @Override
    public String name(String token) {
        return Tokens.hash(token).substring(0, Session.NAME_LENGTH);
    }

    /** Begins a session; returns its token. */
    String begin(UnitOfWork unit, UserId user, String agent) {
        var token = Tokens.next();
        SessionTable.insert(unit, Tokens.hash(token), user, agent);
        return token;
    }

    /** Sees a user as they are now, on this node at once: who changed their language reads the next page in it. */
    void renew(UserId user) {
        actors.forgetAll(actor -> actor.user().equals(user));
    }

    /** Ends a session, on this node at once. */
    void end(String token) {
        var hash = Tokens.hash(token);
        store.server(unit -> {
            SessionTable.end(unit, hash);
            return hash;
        });
        actors.forget(hash);
    }
}
