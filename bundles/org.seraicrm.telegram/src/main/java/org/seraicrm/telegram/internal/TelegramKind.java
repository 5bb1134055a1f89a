package org.seraicrm.telegram.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelField;
import org.seraicrm.platform.integration.ChannelField.Type;
import org.seraicrm.platform.integration.ChannelKind;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.Violation;

/** A bot as a channel; one node at a time works it, since Telegram suffers one poller only. */
final class TelegramKind implements ChannelKind {

    static final String ID = "telegram";
    static final String WEBHOOK = "webhook";

    private static final int SECRET_BYTES = 32;

    private final BotStarter starter;
    private final SecureRandom random = new SecureRandom();

    TelegramKind(BotStarter starter) {
        this.starter = starter;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(
                ChannelField.required("token", Type.SECRET),
                ChannelField.choice("mode", "polling", WEBHOOK),
                ChannelField.optional("address", Type.URL),
                ChannelField.optional("secret", Type.HIDDEN),
                ChannelField.optional("server", Type.URL));
    }

    @Override
    public boolean oneNode() {
        return true;
    }

    @Override
    public Optional<String> generate(String field) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public List<Violation> check(ChannelSettings settings) {
        boolean homeless = settings.text("mode").filter(WEBHOOK::equals).isPresent()
                && settings.text("address").isEmpty();
        return homeless ? List.of(new Violation("/settings/address", "value.missing")) : List.of();
    }

    @Override
    public void test(OpenChannel channel) {
        starter.test(channel);
    }

    @Override
    public AutoCloseable start(OpenChannel channel) {
        return starter.start(channel);
    }
}
