package org.seraicrm.questionnaires.internal;

import static org.seraicrm.platform.modules.ActionHandler.on;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.cards.Versioned;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.questionnaires.ChangeQuestionnaire;
import org.seraicrm.questionnaires.CreateQuestionnaire;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireChanged;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.RestoreQuestionnaire;
import org.seraicrm.questionnaires.TrashQuestionnaire;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow.Content;

/** How administrators make questionnaires. */
@Component(service = ActionHandlers.class)
public final class QuestionnaireActions implements ActionHandlers {

    private final Texts texts;

    @Activate
    public QuestionnaireActions(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> kind() {
        return Optional.of(QuestionnairesKind.ID);
    }

    @Override
    public List<ActionHandler<?, ?>> handlers() {
        return List.of(
                on(CreateQuestionnaire.class, this::create),
                on(ChangeQuestionnaire.class, this::change),
                on(TrashQuestionnaire.class, this::trash),
                on(RestoreQuestionnaire.class, this::restore));
    }

    private Done<QuestionnaireId> create(CreateQuestionnaire action, ActionContext context) {
        Locale language = action.language().orElse(context.actor().language());
        QuestionnaireRow row = new QuestionnaireRow(QuestionnaireId.next());
        Content content = new Content(action.introduction(), action.thanks(), action.questions());
        row.write(action.name().strip(), language, Draft.content(texts, language, content));
        context.unit().entities(Rows.UNIT).persist(row);
        return Done.of(row.id(), happened(context, row, "created", new TrashQuestionnaire(row.id())));
    }

    private Done<Versioned> change(ChangeQuestionnaire action, ActionContext context) {
        QuestionnaireRow row = row(action.questionnaire(), context);
        if (row.version() != action.version()) {
            throw new Problem(Kind.CONFLICT, "row.changed").refusal();
        }
        Questionnaire before = row.questionnaire();
        Content content = new Content(action.introduction(), action.thanks(), action.questions());
        row.write(action.name().strip(), action.language(), Draft.content(texts, action.language(), content));
        context.unit().entities(Rows.UNIT).flush();
        ChangeQuestionnaire undo = new ChangeQuestionnaire(
                row.id(),
                row.version(),
                before.name(),
                before.language(),
                before.introduction(),
                before.thanks(),
                before.questions());
        return Done.of(new Versioned(row.id().text(), row.version()), happened(context, row, "changed", undo));
    }

    private Done<QuestionnaireId> trash(TrashQuestionnaire action, ActionContext context) {
        QuestionnaireRow row = row(action.questionnaire(), context);
        row.trashed(true);
        return Done.of(row.id(), happened(context, row, "trashed", new RestoreQuestionnaire(row.id())));
    }

    private Done<QuestionnaireId> restore(RestoreQuestionnaire action, ActionContext context) {
        QuestionnaireRow row = row(action.questionnaire(), context);
        row.trashed(false);
        return Done.of(row.id(), happened(context, row, "restored", new TrashQuestionnaire(row.id())));
    }

    private static <A> A happened(ActionContext context, QuestionnaireRow row, String change, A undo) {
        context.happened(Subject.COMPANY, new QuestionnaireChanged(row.id(), row.name(), change));
        return undo;
    }

    private static QuestionnaireRow row(QuestionnaireId id, ActionContext context) {
        return Rows.questionnaire(context.unit(), id)
                .orElseThrow(() ->
                        Problem.invalid("/questionnaire", "value.notFound").refusal());
    }
}
