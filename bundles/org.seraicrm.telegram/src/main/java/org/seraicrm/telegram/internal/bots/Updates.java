package org.seraicrm.telegram.internal.bots;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.seraicrm.telegram.internal.Incoming;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads what matters of updates. */
public final class Updates {

    private static final String PRIVATE = "private";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Updates() {}

    /** An update from the body of a webhook request; empty when it is none. */
    public static Optional<Incoming> parse(byte[] body) {
        try {
            return Optional.of(read(MAPPER.readValue(body, Update.class)));
        } catch (IOException notAnUpdate) {
            return Optional.empty();
        }
    }

    static Incoming read(Update update) {
        if (update.hasCallbackQuery()) {
            return pressed(update.getUpdateId(), update.getCallbackQuery());
        }
        Message message = update.getMessage();
        boolean typed = message != null && message.getFrom() != null && message.hasText();
        return typed ? typed(update.getUpdateId(), message) : Incoming.nothing(update.getUpdateId());
    }

    private static Incoming typed(long update, Message message) {
        User from = message.getFrom();
        return new Incoming(
                update,
                from.getId(),
                language(from),
                message.getChatId(),
                PRIVATE.equals(message.getChat().getType()),
                Optional.of(message.getText()),
                Optional.empty(),
                Optional.empty());
    }

    private static Incoming pressed(long update, CallbackQuery query) {
        if (query.getMessage() == null || query.getData() == null) {
            return Incoming.nothing(update);
        }
        return new Incoming(
                update,
                query.getFrom().getId(),
                language(query.getFrom()),
                query.getMessage().getChatId(),
                PRIVATE.equals(query.getMessage().getChat().getType()),
                Optional.empty(),
                Optional.of(query.getData()),
                Optional.of(query.getId()));
    }

    private static String language(User user) {
        return Optional.ofNullable(user.getLanguageCode()).orElse("");
    }
}
