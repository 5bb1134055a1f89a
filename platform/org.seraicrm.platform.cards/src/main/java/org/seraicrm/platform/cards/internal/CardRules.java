package org.seraicrm.platform.cards.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.CardChange;
import org.seraicrm.platform.cards.CardRule;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.Form;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleGuard;
import org.seraicrm.platform.modules.Way;

/** The rules that hold for cards: the platform's own, and those the installed bundles bring. Any thread. */
final class CardRules {

    private final ModuleGuard guard;
    private final List<CardRule> rules = new CopyOnWriteArrayList<>();

    CardRules(ModuleGuard guard) {
        this.guard = guard;
    }

    void add(CardRule rule) {
        rules.add(rule);
    }

    void remove(CardRule rule) {
        rules.remove(rule);
    }

    /**
     * @throws org.seraicrm.platform.kernel.Refusal with the first rule's problem
     */
    void judge(CardChange change) {
        oneCardPerClient(change).ifPresent(CardRules::refuse);
        barrier(change).ifPresent(CardRules::refuse);
        required(change).ifPresent(CardRules::refuse);
        rules.stream()
                .filter(rule -> rule.kind().equals(change.module().kind()))
                .flatMap(rule -> guard.run(rule.kind(), () -> rule.judge(change)).stream())
                .findFirst()
                .ifPresent(CardRules::refuse);
    }

    /** A17: where the module says so, a client has one card; one in the trash doesn't count. */
    private static Optional<Problem> oneCardPerClient(CardChange change) {
        boolean appears = change.before().filter(card -> !card.trashed()).isEmpty()
                && !change.after().trashed();
        if (!appears || !change.module().setup().oneCardPerClient()) {
            return Optional.empty();
        }
        return change.otherCards().stream().findFirst().map(CardRules::alreadyThere);
    }

    /** A217: the module's transition matrix; a move by mistake can always be taken back. */
    private static Optional<Problem> barrier(CardChange change) {
        String to = change.after().status();
        Optional<String> from =
                change.before().map(Card::status).filter(status -> !status.equals(to) && !change.undoing());
        return from.flatMap(status -> problem(
                change.module().setup().way(change.module().role(change.actor().standing()), status, to),
                change.reason().filter(reason -> !reason.isBlank()).isPresent()));
    }

    private static Optional<Problem> problem(Way way, boolean reasonGiven) {
        return switch (way) {
            case FREE -> Optional.empty();
            case REASON ->
                reasonGiven ? Optional.empty() : Optional.of(Problem.invalid("/reason", "card.reasonNeeded"));
            case CLOSED -> Optional.of(new Problem(Kind.FORBIDDEN, "card.moveClosed"));
        };
    }

    private static Optional<Problem> required(CardChange change) {
        return Required.problem(
                change.module(),
                change.actor(),
                change.undoing(),
                change.before().map(card -> form(change.module(), card)),
                form(change.module(), change.after()));
    }

    /** What conditions ask of a card. */
    static Form form(Module module, Card card) {
        Map<String, JsonNode> values = new HashMap<>(card.values());
        card.responsible().ifPresent(user -> values.put(Field.When.RESPONSIBLE, TextNode.valueOf(user.text())));
        return new Form(module.setup(), card.status(), values);
    }

    private static Problem alreadyThere(Card card) {
        return new Problem(
                Kind.CONFLICT, "card.onePerClient", Map.of("card", card.id().text()), List.of());
    }

    private static void refuse(Problem problem) {
        throw problem.refusal();
    }
}
