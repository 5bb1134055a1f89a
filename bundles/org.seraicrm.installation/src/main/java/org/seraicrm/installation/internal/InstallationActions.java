package org.seraicrm.installation.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.installation.DeliverInstallation;
import org.seraicrm.installation.FinishInstallation;
import org.seraicrm.installation.InstallationDelivered;
import org.seraicrm.installation.InstallationFinished;
import org.seraicrm.installation.InstallationReverted;
import org.seraicrm.installation.InstallationScheduled;
import org.seraicrm.installation.RevertInstallation;
import org.seraicrm.installation.ScheduleInstallation;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;

/** How installations come forward, step by step; each step's values and status change together or not at all. */
@Component
public final class InstallationActions implements ActionHandlers {

    private final Cards cards;
    private final Modules modules;

    @Activate
    public InstallationActions(@Reference Cards cards, @Reference Modules modules) {
        this.cards = cards;
        this.modules = modules;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(InstallationKind.ID);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(ScheduleInstallation.class, this::schedule),
                on(FinishInstallation.class, this::finish),
                on(DeliverInstallation.class, this::deliver),
                on(RevertInstallation.class, this::revert));
    }

    private Done<Versioned> schedule(ScheduleInstallation action, ActionContext context) {
        Job job = job(action.card(), context);
        if (InstallationKind.CLOSED.contains(job.card().status())) {
            throw new Problem(Kind.CONFLICT, "installation.closed").refusal();
        }
        Map<String, JsonNode> values = new HashMap<>();
        values.put(InstallationKind.FITTER, TextNode.valueOf(action.fitter().text()));
        values.put(
                InstallationKind.BEGINS,
                TextNode.valueOf(action.begins()
                        .atZone(context.actor().zone())
                        .toInstant()
                        .toString()));
        values.put(InstallationKind.DURATION, IntNode.valueOf(action.minutes()));
        action.notes().ifPresent(notes -> values.put(InstallationKind.NOTES, TextNode.valueOf(notes)));
        Versioned now = job.become(InstallationKind.SCHEDULED, values);
        context.happened(job.subject(), new InstallationScheduled(action.fitter(), action.begins(), action.minutes()));
        return Done.of(now, job.undo(now, values));
    }

    private Done<Versioned> finish(FinishInstallation action, ActionContext context) {
        Job job = job(action.card(), context);
        if (!job.card().status().equals(InstallationKind.SCHEDULED)) {
            throw new Problem(Kind.CONFLICT, "installation.notScheduled").refusal();
        }
        Map<String, JsonNode> values = new HashMap<>();
        action.report().ifPresent(report -> values.put(InstallationKind.REPORT, TextNode.valueOf(report)));
        Versioned now = job.become(InstallationKind.INSTALLED, values);
        context.happened(job.subject(), new InstallationFinished(action.report()));
        return Done.of(now, job.undo(now, values));
    }

    private Done<Versioned> deliver(DeliverInstallation action, ActionContext context) {
        Job job = job(action.card(), context);
        LocalDate day = action.receivedOn()
                .orElseGet(() -> LocalDate.ofInstant(
                        context.unit().now(), context.actor().zone()));
        Map<String, JsonNode> values = Map.of(
                InstallationKind.RECEIVED_BY, TextNode.valueOf(action.receivedBy()),
                InstallationKind.RECEIVED_ON, TextNode.valueOf(day.toString()));
        Versioned now = job.become(InstallationKind.HANDED_OVER, values);
        context.happened(job.subject(), new InstallationDelivered(action.receivedBy(), day));
        return Done.of(now, job.undo(now, values));
    }

    private Done<Versioned> revert(RevertInstallation action, ActionContext context) {
        Job job = job(action.card(), context);
        if (job.card().version() != action.version()) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
        Versioned now = job.goBack(action.status(), action.values());
        context.happened(job.subject(), new InstallationReverted(action.status()));
        return Done.of(now);
    }

    private Job job(CardId id, ActionContext context) {
        return cards.find(context.actor(), id)
                .filter(card -> modules.on(context.actor(), card.module())
                        .filter(module -> module.kind().equals(InstallationKind.ID))
                        .isPresent())
                .map(card -> new Job(card, context))
                .orElseThrow(() ->
                        Problem.invalid("/card", "installation.noInstallation").refusal());
    }
}
