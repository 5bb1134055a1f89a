package org.seraicrm.telegram.internal;

import java.util.List;
import java.util.Locale;
import org.seraicrm.platform.chat.Button;
import org.seraicrm.platform.chat.Conversations;

/** What Serai uses of Telegram's Bot API. Every method throws {@link BotFailure}. */
public interface BotApi {

    /** The bot's name, without the at sign. */
    String username();

    /** Updates from an offset on, which acknowledges those before it; waits so long for the first. */
    List<Incoming> updates(long offset, int seconds);

    /** Sends a message of at most 4096 characters after parsing. */
    void send(long chat, String text, boolean html, List<List<Button>> buttons);

    /** Answers the press of a button. */
    void answer(String callback);

    /** Sets the menu of commands in a chat; of all chats without one of their own when chat is 0. */
    void menu(long chat, Locale language, List<Conversations.Command> commands);

    /** Has updates sent to an address, with a secret in a header. */
    void listenAt(String url, String secret);

    /** Ends that. */
    void listenNowhere();
}
