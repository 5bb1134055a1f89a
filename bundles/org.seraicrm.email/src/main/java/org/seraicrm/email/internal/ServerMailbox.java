package org.seraicrm.email.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Json;

/**
 * The operator's own mail server, for companies without a mailbox: {@code SERAI_SMTP} ({@code smtps://user@host:465},
 * {@code smtp://host:25}; {@code smtp+starttls://…}), {@code SERAI_SMTP_PASSWORD}, {@code SERAI_SMTP_FROM}.
 */
final class ServerMailbox {

    private ServerMailbox() {}

    static Optional<Mailbox> of(Map<String, String> environment) {
        Optional<String> server =
                Optional.ofNullable(environment.get("SERAI_SMTP")).filter(text -> !text.isBlank());
        Optional<String> from = Optional.ofNullable(environment.get("SERAI_SMTP_FROM"));
        return server.map(URI::create)
                .filter(uri -> uri.getHost() != null && from.isPresent())
                .map(uri -> mailbox(uri, from.orElseThrow(), environment));
    }

    private static Mailbox mailbox(URI uri, String from, Map<String, String> environment) {
        ObjectNode settings = Json.mapper().createObjectNode();
        settings.put("address", from);
        settings.put("user", new UserId(0).text());
        settings.put("smtpHost", uri.getHost());
        settings.put("smtpPort", uri.getPort() > 0 ? uri.getPort() : 25);
        settings.put(
                "smtpSecurity",
                switch (uri.getScheme()) {
                    case "smtps" -> "tls";
                    case "smtp+starttls" -> "starttls";
                    default -> "none";
                });
        Optional.ofNullable(uri.getUserInfo()).ifPresent(user -> settings.put("smtpUser", user));
        Optional.ofNullable(environment.get("SERAI_SMTP_PASSWORD"))
                .ifPresent(password -> settings.put("smtpPassword", password));
        return Mailbox.of(new Unwatched(new ChannelSettings(settings)));
    }

    /** Nobody's channel: nothing is reported of it. */
    private record Unwatched(ChannelSettings settings) implements OpenChannel {

        @Override
        public ChannelId id() {
            return new ChannelId(0);
        }

        @Override
        public CompanyId company() {
            return new CompanyId(0);
        }

        @Override
        public void succeeded() {
            // nobody asks
        }

        @Override
        public void failed(Problem problem) {
            // the log has it
        }
    }
}
