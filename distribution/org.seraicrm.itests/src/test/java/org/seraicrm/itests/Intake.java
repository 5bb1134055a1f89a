package org.seraicrm.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import org.seraicrm.platform.testkit.Http;

/** Enters clients, each with a card and two to-dos, and each of these twice with the same key. */
final class Intake extends Program {

    private static final int TODOS = 2;

    /** What was acknowledged of one client, in the order it was entered. */
    static final class Matter {
        private final String name;
        private final List<String> ids = new ArrayList<>();

        private Matter(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        boolean known() {
            return !ids.isEmpty();
        }

        String client() {
            return ids.get(0);
        }

        List<String> cards() {
            return ids.size() < 2 ? List.of() : List.of(ids.get(1));
        }

        List<String> todos() {
            return ids.size() < 3 ? List.of() : List.copyOf(ids.subList(2, ids.size()));
        }

        private boolean complete() {
            return ids.size() == 2 + TODOS;
        }
    }

    private final String name;
    private final Http http;
    private final String module;
    private final List<Matter> matters = new ArrayList<>();

    Intake(String name, Http http, String module, Lock permit) {
        super(permit);
        this.name = name;
        this.http = http;
        this.module = module;
        begin();
    }

    List<Matter> matters() {
        return matters;
    }

    private void begin() {
        matters.add(new Matter("Ügyfél " + name + " " + matters.size()));
    }

    @Override
    void step() {
        Matter matter = matters.get(matters.size() - 1);
        Http.Answer answer = enter(matter);
        if (!expected(answer, 200)) {
            return;
        }
        String id = answer.json().path("result").asText();
        Http.Answer again = enter(matter);
        if (!again.json().path("result").asText().equals(id)) {
            surprises().add("two answers to one key: " + answer + " " + again);
        }
        matter.ids.add(id);
        acknowledge();
        if (matter.complete()) {
            begin();
        }
    }

    private Http.Answer enter(Matter matter) {
        http.with("Idempotency-Key", name + " " + matters.size() + " " + matter.ids.size());
        return switch (matter.ids.size()) {
            case 0 -> act("client.create", Map.of("kind", "COMPANY", "name", matter.name()));
            case 1 -> act("card.open", Map.of("module", module, "client", matter.client(), "title", matter.name()));
            default -> act("todo.add", todo(matter));
        };
    }

    private static Map<String, String> todo(Matter matter) {
        return Map.of(
                "text",
                "Felhívni " + matter.ids.size(),
                "due",
                "2030-01-02",
                "card",
                matter.cards().get(0));
    }

    private Http.Answer act(String action, Map<String, String> input) {
        return http.post("/api/v1/actions/" + action, input);
    }
}
