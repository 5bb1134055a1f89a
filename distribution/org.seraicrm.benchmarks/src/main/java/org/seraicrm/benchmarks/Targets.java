package org.seraicrm.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;

/** A few thousand of the company's clients, spread over all of them, that are looked up and read. Immutable. */
record Targets(List<Target> all) {

    private static final int WANTED = 4_000;

    /** A client with one of its cards, its phone and its name. */
    record Target(ClientId client, CardId card, Number phone, String name) {

        /** What somebody types who knows a part of the name, in one of the ways people do. */
        String typed(Random random) {
            return switch (random.nextInt(6)) {
                case 0 -> beginning(3);
                case 1 -> beginning(5);
                case 2 -> name;
                case 3 -> beginnings();
                case 4 -> Spellings.values()[random.nextInt(Spellings.values().length)].latin(name);
                default -> slip(random);
            };
        }

        private String beginning(int letters) {
            return name.substring(0, Math.min(letters, name.length()));
        }

        private String beginnings() {
            var typed = new StringBuilder();
            for (var word : name.split("[ -]")) {
                typed.append(word, 0, Math.min(3, word.length())).append(' ');
            }
            return typed.toString().strip();
        }

        /** Two neighbouring letters of the first word exchanged. */
        private String slip(Random random) {
            var word = Math.max(name.indexOf(' '), 4);
            var at = 1 + random.nextInt(Math.max(1, Math.min(word, name.length()) - 3));
            return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        }
    }

    static Targets chosen(Connection connection, int clients) throws SQLException {
        var sql = "SELECT c.id, d.id, k.contact, c.name FROM client c JOIN card d ON d.client_id = c.id"
                + " JOIN contact_key k ON k.client_id = c.id WHERE k.contact LIKE 'p:%' AND MOD(c.id, ?) = 0";
        var targets = new ArrayList<Target>();
        try (var select = connection.prepareStatement(sql)) {
            select.setInt(1, Math.max(1, clients / WANTED));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    targets.add(new Target(
                            new ClientId(rows.getLong(1)),
                            new CardId(rows.getLong(2)),
                            Number.of(rows.getString(3).substring(2)),
                            rows.getString(4)));
                }
            }
        }
        connection.rollback();
        return new Targets(List.copyOf(targets));
    }

    Target any(Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
