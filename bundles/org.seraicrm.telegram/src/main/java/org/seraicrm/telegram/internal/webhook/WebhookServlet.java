package org.seraicrm.telegram.internal.webhook;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.seraicrm.telegram.internal.Bot;
import org.seraicrm.telegram.internal.Bots;
import org.seraicrm.telegram.internal.Incoming;
import org.seraicrm.telegram.internal.Lanes;
import org.seraicrm.telegram.internal.bots.Updates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /telegram/<channel>}: takes an update in if it carries the channel's secret. Telegram sends again what is
 * not answered with 200, also when another node has the bot.
 */
public final class WebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WebhookServlet.class);
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int LARGEST = 1 << 20;

    private final transient Bots bots;
    private final transient Lanes lanes;

    public WebhookServlet(Bots bots, Lanes lanes) {
        this.bots = bots;
        this.lanes = lanes;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Bot> bot = bots.find(path.substring(1)).filter(Bot::webhook);
        if (bot.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!secret(bot.get(), request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(take(bot.get(), request.getInputStream().readNBytes(LARGEST)));
        }
    }

    private int take(Bot bot, byte[] body) {
        Optional<Incoming> incoming = Updates.parse(body);
        if (incoming.isEmpty()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        try {
            if (incoming.get().said()) {
                lanes.in(bot, incoming.get());
                bot.answered();
            }
            bot.channel().succeeded();
            return HttpServletResponse.SC_OK;
        } catch (RuntimeException failed) { // edge: Telegram sends it again
            LOG.warn("Update {} of bot {} is not taken in", incoming.get().update(), bot.id(), failed);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    private static boolean secret(Bot bot, HttpServletRequest request) {
        String given = Optional.ofNullable(request.getHeader(SECRET)).orElse("");
        String expected = bot.channel().settings().text("secret").orElse("");
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
