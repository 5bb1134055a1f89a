package org.seraicrm.telegram.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.seraicrm.platform.integration.ChannelId;
import org.seraicrm.platform.integration.Channels;
import org.seraicrm.platform.integration.OpenChannel;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.telegram.ConfirmTelegram;
import org.seraicrm.telegram.LinkTelegram;
import org.seraicrm.telegram.TelegramLink;
import org.seraicrm.telegram.TelegramLinked;
import org.seraicrm.telegram.TelegramUnlinked;
import org.seraicrm.telegram.UnlinkTelegram;
import org.seraicrm.telegram.internal.jdbc.BotTable;
import org.seraicrm.telegram.internal.jpa.Links;

/** Joining and parting Telegram accounts. */
final class LinkActions implements ActionHandlers {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int BYTES = 24;

    private final Channels channels;
    private final SecureRandom random = new SecureRandom();

    LinkActions(Channels channels) {
        this.channels = channels;
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(LinkTelegram.class, this::link),
                on(ConfirmTelegram.class, this::confirm),
                on(UnlinkTelegram.class, this::unlink));
    }

    private Done<TelegramLink> link(LinkTelegram action, ActionContext context) {
        ChannelId bot = channels.open(context.unit().company(), TelegramKind.ID).stream()
                .findFirst()
                .map(OpenChannel::id)
                .orElseThrow(() -> new Problem(Kind.UNAVAILABLE, "telegram.noBot").refusal());
        String username = BotTable.username(context.unit(), bot)
                .orElseThrow(() -> new Problem(Kind.UNAVAILABLE, "telegram.notReady").refusal());
        byte[] code = new byte[BYTES];
        random.nextBytes(code);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        Instant expires = context.unit().now().plus(VALID);
        Links.keep(context.unit(), bot, context.actor().user(), text, expires);
        return Done.of(new TelegramLink("https://t.me/" + username + "?start=" + text, expires));
    }

    private Done<Long> confirm(ConfirmTelegram action, ActionContext context) {
        UserId user = Links.meant(context.unit(), action.bot(), action.code());
        if (context.actor().door() != Door.CHAT || !user.equals(context.actor().user())) {
            throw new Problem(Kind.FORBIDDEN, "telegram.confirmInChat").refusal();
        }
        Links.use(context.unit(), action.bot(), action.code());
        Links.join(context.unit(), action.bot(), action.account(), user);
        context.happened(Subject.COMPANY, new TelegramLinked(user));
        return Done.of(action.account(), new UnlinkTelegram());
    }

    private Done<Integer> unlink(UnlinkTelegram action, ActionContext context) {
        UserId user = context.actor().user();
        int parted = Links.part(context.unit(), user);
        if (parted > 0) {
            context.happened(Subject.COMPANY, new TelegramUnlinked(user));
        }
        return Done.of(parted);
    }
}
