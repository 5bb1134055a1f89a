package org.seraicrm.itests.botapi;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Somebody with a Telegram account, talking to the bot alone or in a group. */
public final class Person {

    /** How long an answer may take on a machine under load, with a restart in between. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BotApiServer server;
    private final long id;
    private final String name;
    private final String language;
    private int seen;

    Person(BotApiServer server, long id, String name, String language) {
        this.server = server;
        this.id = id;
        this.name = name;
        this.language = language;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }

    /** Writes to the bot. */
    public Person types(String text) {
        server.typed(this, id, text);
        return this;
    }

    /** Writes in a group that the bot is a member of. */
    public Person typesIn(long group, String text) {
        server.typed(this, group, text);
        return this;
    }

    /** Presses a button; the press has to be answered. Returns its callback id. */
    public String presses(Received message, String label) {
        return server.pressed(this, message, message.button(label));
    }

    /** The next message that contains this; those before it are passed over. */
    public Received waitsFor(String part) {
        return waitsFor(message -> message.text().contains(part), part);
    }

    private Received waitsFor(Predicate<Received> wanted, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<Received> got = server.received(id);
            for (; seen < got.size(); seen++) {
                if (wanted.test(got.get(seen))) {
                    return got.get(seen++);
                }
            }
            BotApiServer.pause();
        }
        throw new AssertionError("nothing with \"" + what + "\" came to " + name + ", but " + server.received(id));
    }

    /** Everything got so far. */
    public List<Received> messages() {
        return server.received(id);
    }
}
