package org.seraicrm.webhooks.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.integration.ChannelField.Type;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.security.Actors;

/** Incoming: an address for programs that sign, or for forms that can't. All nodes serve it. */
@Component(service = ChannelKind.class)
public final class HookKind implements ChannelKind {

    static final String ID = "webhook-in";
    static final String WAY = "way";
    static final String SIGNED = "signed";
    static final String FORM = "form";
    static final String ADDRESS = "address";
    static final String SECRET = "secret";
    static final String USER = "user";
    static final String MODULE = "module";
    static final String DEPARTMENT = "department";
    static final String MAPPING = "mapping";
    static final String LIMIT = "limit";
    static final String THANKS = "thanks";

    private static final int ADDRESS_BYTES = 24;

    private final Hooks hooks;
    private final Actors actors;
    private final Modules modules;

    @Activate
    public HookKind(@Reference Hooks hooks, @Reference Actors actors, @Reference Modules modules) {
        this.hooks = hooks;
        this.actors = actors;
        this.modules = modules;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(
                ChannelField.choice(WAY, SIGNED, FORM),
                ChannelField.optional(ADDRESS, Type.GENERATED),
                ChannelField.optional(SECRET, Type.KEY),
                ChannelField.required(USER, Type.USER),
                ChannelField.required(MODULE, Type.MODULE),
                ChannelField.optional(DEPARTMENT, Type.DEPARTMENT),
                ChannelField.optional(MAPPING, Type.MAP),
                ChannelField.preset(LIMIT, Type.NUMBER, "30"),
                ChannelField.optional(THANKS, Type.URL));
    }

    @Override
    public boolean oneNode() {
        return false;
    }

    @Override
    public Optional<String> generate(String field) {
        if (field.equals(SECRET)) {
            return Optional.of(Signature.secret());
        }
        byte[] bytes = new byte[ADDRESS_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public List<Violation> check(ChannelSettings settings) {
        List<Violation> violations = new ArrayList<>();
        if (Signature.with(settings.required(SECRET)).isEmpty()) {
            violations.add(new Violation("/settings/secret", "webhook.secret"));
        }
        if (!settings.required(ADDRESS).matches("[A-Za-z0-9_-]{16,100}")) {
            violations.add(new Violation("/settings/address", "webhook.address"));
        }
        if (settings.number(LIMIT).filter(limit -> limit < 1).isPresent()) {
            violations.add(new Violation("/settings/limit", "value.invalid"));
        }
        settings.map(MAPPING).values().stream()
                .filter(target -> !LeadFields.known(target))
                .findFirst()
                .ifPresent(target -> violations.add(new Violation("/settings/mapping", "webhook.mapping")));
        return violations;
    }

    @Override
    public void test(OpenChannel channel) {
        Hook hook = Hook.of(channel);
        Actor actor = actors.of(hook.company(), hook.user(), Door.WEBHOOK)
                .orElseThrow(() -> new Problem(Problem.Kind.FORBIDDEN, "channel.user.gone").refusal());
        if (modules.on(actor, hook.module()).isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "webhook.module").refusal();
        }
    }

    @Override
    public AutoCloseable start(OpenChannel channel) {
        return hooks.open(channel.settings().required(ADDRESS), Hook.of(channel));
    }
}
