package org.seraicrm.platform.rest.internal.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Actions;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.Texts;

/** Tells where a card may be moved: each move is rehearsed, so that what judges moves judges here, too. Any thread. */
@Component(service = CardMoves.class)
public final class CardMoves {

    private static final String REASON = "/reason";
    private static final String VALUES = "/values/";
    /** Stands for the reason that somebody would give. */
    private static final String ANY_REASON = "…";

    private final Actions actions;
    private final Modules modules;
    private final Texts texts;

    @Activate
    public CardMoves(@Reference Actions actions, @Reference Modules modules, @Reference Texts texts) {
        this.actions = actions;
        this.modules = modules;
        this.texts = texts;
    }

    /** By status, in the module's order, what stands in the way of a card; statuses that are free to the reader are left out. */
    Map<String, Wire.Move> of(Actor reader, Card card) {
        Map<String, Wire.Move> moves = new LinkedHashMap<>();
        modules.on(reader, card.module())
                .ifPresent(module -> module.setup()
                        .statuses()
                        .map(Status::id)
                        .filter(status -> !status.equals(card.status()))
                        .forEach(status ->
                                move(reader, module, card, status).ifPresent(move -> moves.put(status, move))));
        return moves;
    }

    /** A reason is asked for before anything else is judged, so what follows it is judged as if one were given. */
    private Optional<Wire.Move> move(Actor reader, Module module, Card card, String status) {
        return rehearsed(reader, card, status, Optional.empty()).map(first -> {
            Optional<Problem> then =
                    asks(first, REASON) ? rehearsed(reader, card, status, Optional.of(ANY_REASON)) : Optional.of(first);
            return then.filter(problem -> !answerable(module, problem))
                    .map(problem -> new Wire.Move(Wire.Moving.REFUSED, why(reader, problem)))
                    .orElseGet(() -> new Wire.Move(
                            asks(first, REASON) ? Wire.Moving.REASON : Wire.Moving.FIELDS, why(reader, first)));
        });
    }

    private Optional<Problem> rehearsed(Actor reader, Card card, String status, Optional<String> reason) {
        return actions.rehearse(reader, new MoveCard(card.id(), Optional.empty(), status, reason));
    }

    private static boolean asks(Problem problem, String pointer) {
        return problem.violations().stream()
                .anyMatch(violation -> violation.pointer().equals(pointer));
    }

    /** Whether whoever moves the card can say what is missing while moving it. */
    private static boolean answerable(Module module, Problem problem) {
        return !problem.violations().isEmpty()
                && problem.violations().stream()
                        .map(Violation::pointer)
                        .allMatch(pointer -> pointer.equals(REASON)
                                || pointer.startsWith(VALUES) && writable(module, pointer.substring(VALUES.length())));
    }

    private static boolean writable(Module module, String field) {
        return module.setup().field(field).isPresent()
                && !module.sight().readOnly().contains(field);
    }

    private String why(Actor reader, Problem problem) {
        return problem.violations().isEmpty()
                ? texts.text(reader.language(), problem)
                : problem.violations().stream()
                        .map(violation -> texts.text(reader.language(), violation.code(), violation.arguments()))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
