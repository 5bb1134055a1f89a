package org.seraicrm.email.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.wording.Placeholder;
import org.seraicrm.platform.cards.wording.Wording;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.security.Companies;

/** Fills in templates with what whoever writes sees: what is hidden from them gets into no letter. */
@Component(service = Filling.class)
public final class Filling {

    private static final int LONGEST_SUBJECT = 300;

    private final Wording wording;
    private final Companies companies;

    @Activate
    public Filling(@Reference Wording wording, @Reference Companies companies) {
        this.wording = wording;
        this.companies = companies;
    }

    /** @param language of the letter; the company's when it isn't said */
    public record Draft(String subject, String text, Optional<Locale> language) {}

    /**
     * A letter, in which <code>[[label]]</code> stands where there is no value.
     *
     * @param missing labels of placeholders that are empty here, by name
     * @param unknown names of placeholders that there aren't, for whoever writes
     */
    public record Filled(String subject, String text, Map<String, String> missing, Set<String> unknown) {

        /** Whether there was a value for everything. */
        boolean whole() {
            return missing.isEmpty() && unknown.isEmpty();
        }

        /** What there was no value for, as people call it. */
        String gaps() {
            Set<String> gaps = new LinkedHashSet<>(missing.values());
            gaps.addAll(unknown);
            return String.join(", ", gaps);
        }
    }

    /** About a card, or else to a client; empty where it isn't seen. */
    public Optional<Filled> fill(Actor actor, Draft draft, Optional<CardId> card, Optional<ClientId> client) {
        Locale language = draft.language().orElseGet(() -> companies.of(actor).language());
        return card.map(id -> wording.of(actor, language, id))
                .or(() -> client.map(id -> wording.of(actor, language, id)))
                .flatMap(words -> words)
                .map(words -> filled(actor, draft, words));
    }

    private Filled filled(Actor actor, Draft draft, Map<String, String> words) {
        Set<String> gaps = new LinkedHashSet<>(Placeholder.in(draft.subject() + "\n" + draft.text()));
        gaps.removeAll(words.keySet());
        Map<String, String> labels = gaps.isEmpty()
                ? Map.of()
                : wording.placeholders(actor, List.of()).stream()
                        .collect(Collectors.toMap(Placeholder::name, Placeholder::label));
        Map<String, String> missing = new LinkedHashMap<>();
        gaps.forEach(name -> Optional.ofNullable(labels.get(name)).ifPresent(label -> missing.put(name, label)));
        gaps.removeAll(missing.keySet());
        UnaryOperator<String> word = name ->
                Optional.ofNullable(words.get(name)).orElseGet(() -> "[[" + missing.getOrDefault(name, name) + "]]");
        String subject = Placeholder.replaced(draft.subject(), word)
                .replaceAll("\\s+", " ")
                .strip();
        return new Filled(
                subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())),
                Placeholder.replaced(draft.text(), word),
                missing,
                gaps);
    }
}
