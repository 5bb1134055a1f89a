package org.seraicrm.platform.chat;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/**
 * Answers what users say: look-ups, to-dos in free words, commands. Nothing is changed but through actions, with the
 * rights of the actor. What a conversation waits for is kept in the database, so any node can go on with it.
 */
@ProviderType
public interface Conversations {

    /**
     * Hears one input and answers it, in the actor's language.
     *
     * @param conversation name of the conversation, unique for the user, at most 120 characters
     * @return one message at least, in order; a refusal is a message, too
     */
    List<Message> say(Actor actor, String conversation, Input input);

    /** The commands this actor has now, the everyday ones first. */
    List<Command> commands(Actor actor);

    /**
     * What can be typed after a slash.
     *
     * @param name lower case letters, digits and underscores, at most 32 characters
     * @param description in the actor's language
     */
    record Command(String name, String description) {}
}
