package org.seraicrm.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.seraicrm.platform.modules.Json;

/** What is measured: requests of a signed-in Standard user, each answered with 200 or the run fails. */
final class Works {

    private static final String API = "/api/v1/";

    private final Company company;
    private final Targets targets;
    private final PlainJdbc jdbc;

    Works(Company company, Targets targets) {
        this.company = company;
        this.targets = targets;
        this.jdbc = new PlainJdbc(company, targets);
    }

    List<Work> all() {
        return List.of(
                new Work("look-up by phone", Work.Promise.LOOK_UP, this::phone, jdbc::phone),
                new Work("look-up by part of a name", Work.Promise.LOOK_UP, this::name, jdbc::name),
                new Work("card with to-dos, and its history", Work.Promise.READ, this::card, jdbc::card),
                new Work(
                        "client with cards and to-dos, and its history", Work.Promise.READ, this::client, jdbc::client),
                new Work("filtered list of 50 cards", Work.Promise.READ, this::list, jdbc::list),
                new Work("new client", Work.Promise.WRITE, this::newClient, jdbc::newClient),
                new Work("new to-do", Work.Promise.WRITE, this::newTodo, jdbc::newTodo));
    }

    /** Any notation finds the client it belongs to, or the run fails. */
    private void phone(KeptConnection connection, Random random) throws Exception {
        var target = targets.any(random);
        var found = connection.get(search(target.phone().written(random)));
        if (!found.contains(target.client().text())) {
            throw new IllegalStateException(target.phone() + " was not found: " + found);
        }
    }

    private void name(KeptConnection connection, Random random) throws Exception {
        connection.get(search(targets.any(random).typed(random)));
    }

    private static String search(String typed) {
        return API + "search?limit=10&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private void card(KeptConnection connection, Random random) throws Exception {
        var card = API + "cards/" + targets.any(random).card().text();
        connection.get(card);
        connection.get(card + "/history?limit=50");
    }

    private void client(KeptConnection connection, Random random) throws Exception {
        var client = API + "clients/" + targets.any(random).client().text();
        connection.get(client);
        connection.get(client + "/history?limit=50");
    }

    private void list(KeptConnection connection, Random random) throws Exception {
        var statuses = PlainJdbc.twoStatuses(company, random);
        connection.get(API + "cards?limit=50&sort=-changed&module="
                + company.module().text() + "&status=" + String.join(",", statuses) + "&responsible="
                + PlainJdbc.colleague(company, random).text());
    }

    private void newClient(KeptConnection connection, Random random) throws Exception {
        var somebody = new Crowd(random).next();
        connection.post(
                API + "actions/client.create",
                Json.write(Map.of(
                        "kind", somebody.kind(),
                        "name", somebody.name(),
                        "contactPoints", somebody.contactPoints(),
                        "addresses", somebody.addresses(),
                        "persons", somebody.persons())));
    }

    private void newTodo(KeptConnection connection, Random random) throws Exception {
        connection.post(
                API + "actions/todo.add",
                Json.write(Map.of(
                        "text", new Words(random).of("todo"),
                        "due", "2027-03-12T10:00",
                        "card", targets.any(random).card())));
    }
}
