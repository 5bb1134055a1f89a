package org.seraicrm.platform.security.internal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.security.ChangePortrait;
import org.seraicrm.platform.security.Portraits;
import org.seraicrm.platform.security.UserChanged;
import org.seraicrm.platform.security.internal.jdbc.PortraitTable;
import org.seraicrm.platform.security.internal.jpa.Users;
import org.seraicrm.platform.store.Store;

/** Pictures in the database. Any thread. */
@Component(service = {Portraits.class, ActionHandlers.class})
public final class StoredPortraits implements Portraits, ActionHandlers {

    /** Media types by the first bytes of their files, in hexadecimal digits. */
    private static final Map<String, String> TYPES =
            Map.of("89504e47", "image/png", "ffd8ff", "image/jpeg", "52494646", "image/webp");

    private static final int TOLD_BY = 4;
    private static final int VERSION_LENGTH = 16;

    private final Store store;

    @Activate
    public StoredPortraits(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Portrait> find(Actor actor, UserId user) {
        return store.read(actor.company(), unit -> PortraitTable.find(unit, user))
                .flatMap(content -> type(content).map(type -> new Portrait(type, content)));
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(ActionHandler.on(ChangePortrait.class, this::change));
    }

    private Done<UserId> change(ChangePortrait action, ActionContext context) {
        var unit = context.unit();
        var own = context.actor().user();
        var picture = action.picture().map(StoredPortraits::decoded);
        PortraitTable.put(unit, own, picture);
        var user = Users.get(unit, own);
        Users.change(
                unit,
                user.withPortrait(picture.map(
                        content -> Tokens.hash(Arrays.toString(content)).substring(0, VERSION_LENGTH))));
        context.happened(Subject.COMPANY, new UserChanged(own, List.of("portrait"), user.role()));
        return Done.of(own);
    }

    private static byte[] decoded(String base64) {
        try {
            var content = Base64.getDecoder().decode(base64);
            if (content.length <= ChangePortrait.GREATEST && type(content).isPresent()) {
                return content;
            }
        } catch (IllegalArgumentException noBase64) {
            // told of below, as any other picture that can't be used
        }
        throw Problem.invalid("/picture", "portrait.unusable").refusal();
    }

    private static Optional<String> type(byte[] content) {
        var beginning = HexFormat.of().formatHex(content, 0, Math.min(TOLD_BY, content.length));
        return TYPES.entrySet().stream()
                .filter(type -> beginning.startsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
