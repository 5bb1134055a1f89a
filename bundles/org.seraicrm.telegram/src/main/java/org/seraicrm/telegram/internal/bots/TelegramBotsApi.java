package org.seraicrm.telegram.internal.bots;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Conversations;
import org.seraicrm.platform.integration.ChannelSettings;
import org.seraicrm.telegram.internal.BotApi;
import org.seraicrm.telegram.internal.BotFailure;
import org.seraicrm.telegram.internal.Incoming;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The Bot API over TelegramBots. Any thread. */
public final class TelegramBotsApi implements BotApi {

    private static final List<String> WANTED = List.of("message", "callback_query");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_DESCRIPTION = 100;

    private final OkHttpTelegramClient client;

    private TelegramBotsApi(OkHttpTelegramClient client) {
        this.client = client;
    }

    /** The API for a channel's token, at Telegram's own server or the one in the settings. */
    public static BotApi of(ChannelSettings settings) {
        OkHttpClient http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(PATIENCE)
                .callTimeout(PATIENCE.plusSeconds(10))
                .build();
        TelegramUrl url = settings.text("server").map(TelegramBotsApi::url).orElse(TelegramUrl.DEFAULT_URL);
        return new TelegramBotsApi(new OkHttpTelegramClient(http, settings.required("token"), url));
    }

    private static TelegramUrl url(String server) {
        URI uri = URI.create(server);
        boolean secure = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        return TelegramUrl.builder()
                .schema(uri.getScheme())
                .host(uri.getHost())
                .port(port)
                .build();
    }

    @Override
    public String username() {
        return run(new GetMe()).getUserName();
    }

    @Override
    public List<Incoming> updates(long offset, int seconds) {
        GetUpdates.GetUpdatesBuilder request =
                GetUpdates.builder().timeout(seconds).limit(AT_ONCE).allowedUpdates(WANTED);
        if (offset > 0) {
            request.offset(Math.toIntExact(offset));
        }
        return run(request.build()).stream().map(Updates::read).toList();
    }

    @Override
    public void send(long chat, String text, boolean html, List<List<Button>> buttons) {
        SendMessage.SendMessageBuilder<?, ?> request =
                SendMessage.builder().chatId(Long.toString(chat)).text(text).disableWebPagePreview(true);
        if (html) {
            request.parseMode("HTML");
        }
        if (!buttons.isEmpty()) {
            request.replyMarkup(InlineKeyboardMarkup.builder()
                    .keyboard(buttons.stream().map(TelegramBotsApi::row).toList())
                    .build());
        }
        run(request.build());
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        InlineKeyboardRow row = new InlineKeyboardRow();
        buttons.forEach(button -> row.add(InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(button.data())
                .build()));
        return row;
    }

    @Override
    public void answer(String callback) {
        run(AnswerCallbackQuery.builder().callbackQueryId(callback).build());
    }

    @Override
    public void menu(long chat, Locale language, List<Conversations.Command> commands) {
        BotCommandScopeChat scope =
                BotCommandScopeChat.builder().chatId(Long.toString(chat)).build();
        if (commands.isEmpty()) {
            run(DeleteMyCommands.builder().scope(scope).build());
            return;
        }
        run(SetMyCommands.builder()
                .scope(scope)
                .commands(commands.stream().map(TelegramBotsApi::command).toList())
                .build());
    }

    private static BotCommand command(Conversations.Command command) {
        String description = command.description();
        return new BotCommand(
                command.name(), description.substring(0, Math.min(description.length(), LONGEST_DESCRIPTION)));
    }

    @Override
    public void listenAt(String url, String secret) {
        try {
            client.execute(SetWebhook.builder()
                    .url(url)
                    .secretToken(secret)
                    .allowedUpdates(WANTED)
                    .build());
        } catch (TelegramApiException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void listenNowhere() {
        run(DeleteWebhook.builder().dropPendingUpdates(false).build());
    }

    private <T extends Serializable> T run(BotApiMethod<T> method) {
        try {
            return client.execute(method);
        } catch (TelegramApiException failed) {
            throw failure(failed);
        }
    }

    /** Without the cause, whose text may hold the address and in it the token. */
    private static BotFailure failure(TelegramApiException failed) {
        if (failed instanceof TelegramApiRequestException refused && refused.getErrorCode() != null) {
            int wait = Optional.ofNullable(refused.getParameters())
                    .map(ResponseParameters::getRetryAfter)
                    .orElse(0);
            return new BotFailure(refused.getErrorCode(), String.valueOf(refused.getApiResponse()), wait);
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return new BotFailure(0, cause.getClass().getSimpleName(), 0);
    }
}
