package org.seraicrm.platform.automation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.security.Actors;

/**
 * A list of actions in a YAML file. Each line has {@code do} (the action), {@code with} (its input), perhaps {@code as}
 * (the user who does it) and {@code call} (a name for its result). In the input {@link StandIns} stand for results.
 */
final class Script {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Actions actions;
    private final Actors actors;
    private final Actor administrator;
    private final Map<String, JsonNode> results = new HashMap<>();
    private final LocalDate today;

    Script(Actions actions, Actors actors, Actor administrator) {
        this.actions = actions;
        this.actors = actors;
        this.administrator = administrator;
        this.today = LocalDate.now(administrator.zone());
    }

    /** One line of the file. */
    record Line(
            String action, @Nullable String as, @Nullable String call, JsonNode input) {}

    static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        YAML.readTree(file.toFile())
                .forEach(line -> lines.add(new Line(
                        line.path("do").asText(),
                        line.path("as").asText(null),
                        line.path("call").asText(null),
                        line.path("with"))));
        return lines;
    }

    /**
     * Performs the lines, each once per key, so that running it again does nothing.
     *
     * @throws IllegalStateException when a line is refused
     */
    void run(String key, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Object result = performed(line, i, key + ":" + i);
            if (line.call() != null) {
                results.put(line.call(), Json.mapper().valueToTree(result));
            }
        }
    }

    private Object performed(Line line, int number, String once) {
        Outcome<?> outcome = actions.perform(actor(line), line.action(), filled(line), Optional.of(once));
        if (outcome instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException("line " + number + ", " + line.action() + ": " + refused.problem());
        }
        return ((Outcome.Performed<?>) outcome).result();
    }

    private Actor actor(Line line) {
        return Optional.ofNullable(line.as())
                .map(results::get)
                .map(user -> UserId.of(user.asText()))
                .flatMap(user -> actors.of(administrator.company(), user, administrator.door()))
                .orElse(administrator);
    }

    private JsonNode filled(Line line) {
        return new StandIns(results, today).filled((ObjectNode) line.input());
    }
}
