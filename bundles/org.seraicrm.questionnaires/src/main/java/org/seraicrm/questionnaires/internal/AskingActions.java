package org.seraicrm.questionnaires.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Cards;
import org.seraicrm.platform.cards.Clients;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.questionnaires.AskingId;
import org.seraicrm.questionnaires.FillQuestionnaire;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.QuestionnaireSent;
import org.seraicrm.questionnaires.QuestionnaireWithdrawn;
import org.seraicrm.questionnaires.SendQuestionnaire;
import org.seraicrm.questionnaires.WithdrawQuestionnaire;
import org.seraicrm.questionnaires.internal.jpa.AskingRow;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow;

/** How clients are asked, and how their answers are noted for them. */
@Component(service = ActionHandlers.class)
public final class AskingActions implements ActionHandlers {

    /** How long a page can be answered. */
    static final Duration OPEN = Duration.ofDays(30);

    private final Cards cards;
    private final Clients clients;
    private final Modules modules;
    private final Invitations invitations;

    @Activate
    public AskingActions(
            @Reference Cards cards,
            @Reference Clients clients,
            @Reference Modules modules,
            @Reference Invitations invitations) {
        this.cards = cards;
        this.clients = clients;
        this.modules = modules;
        this.invitations = invitations;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(QuestionnairesKind.ID);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(SendQuestionnaire.class, this::send),
                on(FillQuestionnaire.class, this::fill),
                on(WithdrawQuestionnaire.class, this::withdraw));
    }

    private Done<AskingId> send(SendQuestionnaire action, ActionContext context) {
        Questionnaire questionnaire = questionnaire(action.questionnaire(), context);
        Subject about = about(action.card(), action.client(), context);
        String token = Tokens.next();
        AskingRow row = asking(questionnaire, about, token, context);
        context.happened(about, new QuestionnaireSent(row.id(), questionnaire.id(), questionnaire.name()));
        invitations.send(context, questionnaire, about, action.to(), token);
        return Done.of(row.id(), new WithdrawQuestionnaire(row.id()));
    }

    private Done<AskingId> fill(FillQuestionnaire action, ActionContext context) {
        Questionnaire questionnaire = questionnaire(action.questionnaire(), context);
        Subject about = about(action.card(), action.client(), context);
        Map<String, String> violations = new LinkedHashMap<>();
        Answers answers = Answers.of(questionnaire, action.answers(), violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(Answers.placed(violations)).refusal();
        }
        AskingRow row = asking(questionnaire, about, Tokens.next(), context);
        context.happened(about, Answering.note(context.unit(), row, questionnaire, answers));
        return Done.of(row.id(), new WithdrawQuestionnaire(row.id()));
    }

    /** Whoever sees the client may take it back. */
    private Done<AskingId> withdraw(WithdrawQuestionnaire action, ActionContext context) {
        AskingRow row = Rows.asking(context.unit(), action.asking())
                .filter(asking -> clients.find(
                                context.actor(), asking.subject().client().orElseThrow())
                        .isPresent())
                .orElseThrow(() -> notFound("/asking"));
        String name = Rows.questionnaire(context.unit(), row.questionnaire())
                .map(QuestionnaireRow::name)
                .orElse("");
        row.withdraw();
        context.happened(row.subject(), new QuestionnaireWithdrawn(row.id(), row.questionnaire(), name));
        return Done.of(row.id());
    }

    private AskingRow asking(Questionnaire questionnaire, Subject about, String token, ActionContext context) {
        var module = QuestionnairesKind.module(modules, context.actor()).orElseThrow();
        AskingRow row = new AskingRow(
                AskingId.next(),
                questionnaire.id(),
                module.id(),
                context.actor().user(),
                Tokens.hash(token));
        row.about(about, context.unit().now(), context.unit().now().plus(OPEN));
        context.unit().entities(Rows.UNIT).persist(row);
        return row;
    }

    private static Questionnaire questionnaire(QuestionnaireId id, ActionContext context) {
        QuestionnaireRow row = Rows.questionnaire(context.unit(), id).orElseThrow(() -> notFound("/questionnaire"));
        if (row.trashed()) {
            throw new Problem(Kind.CONFLICT, "questionnaires.trashed").refusal();
        }
        return row.questionnaire();
    }

    private Subject about(Optional<CardId> card, Optional<ClientId> client, ActionContext context) {
        return card.flatMap(id -> cards.find(context.actor(), id))
                .map(found -> Subject.of(found.module(), found.client(), found.id()))
                .or(() -> client.map(Subject::of))
                .orElseThrow(() -> Problem.invalid("/client", "value.missing").refusal());
    }

    private static Refusal notFound(String pointer) {
        return Problem.invalid(pointer, "value.notFound").refusal();
    }
}
