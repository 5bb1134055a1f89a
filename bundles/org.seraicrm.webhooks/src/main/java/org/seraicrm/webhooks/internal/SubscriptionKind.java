package org.seraicrm.webhooks.internal;

import java.util.ArrayList;
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
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.security.Actors;

/** Outgoing: a receiver that is told of events, as far as one user may see them. */
@Component(service = ChannelKind.class)
public final class SubscriptionKind implements ChannelKind {

    /** The kind's id. */
    public static final String ID = "webhook-out";

    static final String URL = "url";
    static final String EVENTS = "events";
    static final String SECRET = "secret";
    static final String USER = "user";

    private final Actors actors;
    private final Sender sender;

    @Activate
    public SubscriptionKind(@Reference Actors actors, @Reference Sender sender) {
        this.actors = actors;
        this.sender = sender;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(
                ChannelField.required(URL, Type.URL),
                ChannelField.optional(EVENTS, Type.LIST),
                ChannelField.optional(SECRET, Type.KEY),
                ChannelField.required(USER, Type.USER));
    }

    @Override
    public boolean oneNode() {
        return false;
    }

    @Override
    public Optional<String> generate(String field) {
        return Optional.of(Signature.secret());
    }

    @Override
    public List<Violation> check(ChannelSettings settings) {
        List<Violation> violations = new ArrayList<>();
        if (Signature.with(settings.required(SECRET)).isEmpty()) {
            violations.add(new Violation("/settings/secret", "webhook.secret"));
        }
        return violations;
    }

    /** Sends {@code webhook.test}. */
    @Override
    public void test(OpenChannel channel) {
        Subscription subscription = Subscription.of(channel);
        if (actors.of(channel.company(), subscription.user(), Door.WEBHOOK).isEmpty()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "channel.user.gone").refusal();
        }
        Sender.Answer answer = sender.send(subscription, Payload.test());
        if (!answer.taken()) {
            throw Receivers.problem(answer).refusal();
        }
    }

    /** Deliveries are made by {@link Lane}; nothing runs for a single receiver. */
    @Override
    public AutoCloseable start(OpenChannel channel) {
        return () -> {};
    }
}
