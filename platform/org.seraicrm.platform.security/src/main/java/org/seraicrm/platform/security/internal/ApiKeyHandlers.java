package org.seraicrm.platform.security.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.ApiKeyCreated;
import org.seraicrm.platform.security.ApiKeyId;
import org.seraicrm.platform.security.ApiKeyRevoked;
import org.seraicrm.platform.security.CreateApiKey;
import org.seraicrm.platform.security.NewApiKey;
import org.seraicrm.platform.security.RevokeApiKey;
import org.seraicrm.platform.security.internal.jdbc.ApiKeyTable;
import org.seraicrm.platform.security.internal.jpa.Users;

/** What administrators do with API keys. */
@Component
public final class ApiKeyHandlers implements ActionHandlers {

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                ActionHandler.on(CreateApiKey.class, ApiKeyHandlers::create),
                ActionHandler.on(RevokeApiKey.class, ApiKeyHandlers::revoke));
    }

    /** Offers no undo of its own: what can be undone is kept with its result, and this result must be kept nowhere. */
    private static Done<NewApiKey> create(CreateApiKey action, ActionContext context) {
        var unit = context.unit();
        var user = Users.get(unit, action.user().orElse(context.actor().user()));
        if (!user.active()) {
            throw new Problem(Problem.Kind.CONFLICT, "user.inactive").refusal();
        }
        var created = new NewApiKey(ApiKeyId.next(), StoredApiKeys.PREFIX + Tokens.next());
        ApiKeyTable.insert(
                unit,
                created.id(),
                Tokens.hash(created.key()),
                user.id(),
                action.name().strip());
        context.happened(Subject.COMPANY, new ApiKeyCreated(created.id(), user.id()));
        return Done.of(created);
    }

    private static Done<ApiKeyId> revoke(RevokeApiKey action, ActionContext context) {
        ApiKeyTable.revoke(context.unit(), action.apiKey());
        context.happened(Subject.COMPANY, new ApiKeyRevoked(action.apiKey()));
        return Done.of(action.apiKey());
    }
}
