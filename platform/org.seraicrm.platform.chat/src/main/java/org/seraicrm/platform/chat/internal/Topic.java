package org.seraicrm.platform.chat.internal;

import java.util.List;
import java.util.Map;
import org.seraicrm.platform.chat.Message;

/** Something that can be talked about: the commands, buttons and answers that belong to it. */
interface Topic {

    /** By command, without the slash; heard with the words that follow it. */
    default Map<String, Heard> commands() {
        return Map.of();
    }

    /** By verb of a button; heard with its arguments. */
    default Map<String, Pressed> buttons() {
        return Map.of();
    }

    /** By kind of question; heard with what it was about and the words. */
    default Map<String, Answered> answers() {
        return Map.of();
    }

    /** Hears words. */
    interface Heard {
        List<Message> hear(Turn turn, String words);
    }

    /** Hears a button. */
    interface Pressed {
        List<Message> hear(Turn turn, List<String> arguments);
    }

    /** Hears an answer. */
    interface Answered {
        List<Message> hear(Turn turn, List<String> about, String words);
    }
}
