package org.seraicrm.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.seraicrm.itests.botapi.Person;
import org.seraicrm.itests.botapi.Received;
import org.seraicrm.platform.testkit.Http;

/** What comes from outside and goes there: enquiries by webhook, letters to clients, to-dos typed on the telephone. */
final class Correspondence {

    /** At most one a second leaves time for the chat, which may not be told more often. */
    private static final long PAUSE_NANOS = 900_000_000;

    private Correspondence() {}

    /** Sends signed enquiries; each has its own name. */
    static final class Enquiries extends Program {
        private final OpenCompany company;
        private final List<String> cards = new ArrayList<>();

        Enquiries(OpenCompany company, Lock permit) {
            super(permit);
            this.company = company;
        }

        /** The cards of enquiries that were acknowledged; the n-th came from {@link #name}. */
        List<String> cards() {
            return cards;
        }

        static String name(int number) {
            return "Kérdező " + number + ".";
        }

        @Override
        void step() {
            String name = name(cards.size());
            Http.Answer answer = company.lead(
                    "enquiry-" + cards.size(), "{\"name\": \"" + name + "\", \"message\": \"Mennyi az ajtó?\"}");
            if (answer.status() == 503) { // the server has just started: the same again
                return;
            }
            if (expected(answer, 202)) {
                cards.add(answer.json().path("card").asText());
                acknowledge();
            }
            LockSupport.parkNanos(PAUSE_NANOS * 2);
        }
    }

    /** Writes letters to one client. */
    static final class Letters extends Program {
        private final Http http;
        private final String client;
        private final List<String> ids = new ArrayList<>();

        Letters(Http http, String client, Lock permit) {
            super(permit);
            this.http = http;
            this.client = client;
        }

        /** The letters that were acknowledged; the n-th has the subject {@link #subject}. */
        List<String> ids() {
            return ids;
        }

        static String subject(int number) {
            return "Levél " + number + ".";
        }

        @Override
        void step() {
            Http.Answer answer = http.with("Idempotency-Key", "letter " + ids.size())
                    .post(
                            "/api/v1/actions/mail.send",
                            Map.of("client", client, "subject", subject(ids.size()), "text", "Jó napot!"));
            if (expected(answer, 200)) {
                ids.add(answer.json().path("result").asText());
                acknowledge();
            }
            LockSupport.parkNanos(PAUSE_NANOS / 3);
        }
    }

    /** Types a to-do, saves it by its button, and goes on to the next one when it is told that it is saved. */
    static final class Talk extends Program {
        private final Person person;
        private final List<String> saved = new ArrayList<>();
        private boolean typed;
        private boolean pressed;

        Talk(Person person, Lock permit) {
            super(permit);
            this.person = person;
        }

        /** What was saved. */
        List<String> saved() {
            return saved;
        }

        /** Nothing is said that has not been answered. */
        boolean settled() {
            return !typed;
        }

        @Override
        void step() {
            String text = text(saved.size());
            if (!typed) {
                person.types("tomorrow " + text);
                typed = true;
            }
            if (!pressed) {
                said(text, "Save").ifPresent(proposal -> {
                    person.presses(proposal, "Save");
                    pressed = true;
                });
            } else if (person.messages().stream()
                    .anyMatch(message -> message.text().contains("Saved: " + text))) {
                saved.add(text);
                typed = false;
                pressed = false;
                acknowledge();
            }
            LockSupport.parkNanos(PAUSE_NANOS / 9);
        }

        private Optional<Received> said(String text, String button) {
            return person.messages().stream()
                    .filter(message -> message.text().contains(text))
                    .filter(message -> message.buttons().stream()
                            .flatMap(List::stream)
                            .anyMatch(key -> key.label().contains(button)))
                    .findFirst();
        }

        /** In letters only, since numbers are times of day. */
        private static String text(int number) {
            return "weigh apples q" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
        }
    }
}
