package org.seraicrm.platform.security.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.security.ApiKey;
import org.seraicrm.platform.security.ApiKeys;
import org.seraicrm.platform.security.internal.jdbc.ActorTable;
import org.seraicrm.platform.security.internal.jdbc.ApiKeyTable;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;

/** API keys in the database, remembered for a second. */
@Component
public final class StoredApiKeys implements ApiKeys {

    static final String PREFIX = "serai_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final Store store;
    private final Brief<Actor> actors = new Brief<>(System::nanoTime);

    @Activate
    public StoredApiKeys(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Actor> actor(String key) {
        if (!FORM.matcher(key).matches()) {
            return Optional.empty();
        }
        var hash = Tokens.hash(key);
        return actors.get(hash, () -> store.server(unit -> look(unit, hash)));
    }

    private static Optional<Actor> look(UnitOfWork unit, String hash) {
        return ApiKeyTable.use(unit, hash)
                .flatMap(owned ->
                        ActorTable.find(unit, owned.company(), owned.key().user(), Door.API));
    }

    @Override
    public List<ApiKey> of(Actor actor) {
        return store.read(actor.company(), ApiKeyTable::all).stream()
                .filter(key -> actor.role() == Role.ADMINISTRATOR || key.user().equals(actor.user()))
                .toList();
    }
}
