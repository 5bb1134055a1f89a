package org.seraicrm.platform.integration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;

/** A kind of channel for tests: carrier pigeons. */
final class Pigeons implements ChannelKind {

    final List<OpenChannel> flying = new CopyOnWriteArrayList<>();

    @Override
    public String id() {
        return "pigeon";
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(
                ChannelField.required("loft", ChannelField.Type.TEXT),
                ChannelField.preset("birds", ChannelField.Type.NUMBER, "3"),
                ChannelField.optional("home", ChannelField.Type.URL),
                ChannelField.choice("colour", "grey", "white"),
                ChannelField.optional("whistle", ChannelField.Type.SECRET),
                ChannelField.optional("ring", ChannelField.Type.GENERATED),
                ChannelField.optional("seal", ChannelField.Type.KEY),
                ChannelField.optional("egg", ChannelField.Type.HIDDEN));
    }

    @Override
    public boolean oneNode() {
        return true;
    }

    @Override
    public List<Violation> check(ChannelSettings settings) {
        return settings.number("birds").filter(birds -> birds > 9).isPresent()
                ? List.of(new Violation("/settings/birds", "pigeon.tooMany"))
                : List.of();
    }

    @Override
    public Optional<String> generate(String field) {
        return Optional.of(field + "-" + System.nanoTime());
    }

    @Override
    public void test(OpenChannel channel) {
        if (channel.settings().text("whistle").isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "pigeon.noWhistle").refusal();
        }
    }

    @Override
    public AutoCloseable start(OpenChannel channel) {
        flying.add(channel);
        return () -> flying.remove(channel);
    }
}
