package org.seraicrm.questionnaires.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Texts;
import org.seraicrm.platform.security.Actors;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.questionnaires.CreateQuestionnaire;
import org.seraicrm.questionnaires.FillQuestionnaire;
import org.seraicrm.questionnaires.Question;
import org.seraicrm.questionnaires.QuestionType;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.SendQuestionnaire;
import org.seraicrm.questionnaires.internal.jpa.AskingRow;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow;

/** A company that asks its clients, on a database of its own. */
public final class Survey implements AutoCloseable {

    private static final Map<String, List<Class<?>>> UNITS =
            LocalCompany.units(Map.of(Rows.UNIT, List.of(QuestionnaireRow.class, AskingRow.class)));

    public final LocalCompany company;
    final Letters letters = new Letters();
    final QuestionnaireActions making;
    final AskingActions asking;
    final StoredQuestionnaires questionnaires;
    public final PublicAsking pages;
    public final ModuleId module;
    private final Map<UserId, Actor> staff = new ConcurrentHashMap<>();
    private final AutoCloseable database;

    private Survey(Path folder, LocalStore store, AutoCloseable database) {
        this.database = database;
        company = new LocalCompany(folder, store);
        Texts texts = company.modules().texts();
        making = new QuestionnaireActions(texts);
        asking = new AskingActions(
                company.cards().cards(),
                company.cards().clients(),
                company.modules().modules(),
                new Invitations(texts, new Site("https://crm.example")));
        questionnaires =
                new StoredQuestionnaires(store.store(), company.modules().modules());
        pages = new PublicAsking(store.store(), company.modules().modules());
        company.modules().contribute(QuestionnaireActions.class);
        company.modules().add(making);
        company.modules().add(asking);
        company.modules().add(letters);
        company.modules().add(new QuestionnaireReach());
        company.modules().add(new AskingReach());
        staff.put(company.administrator().user(), company.administrator());
        store.add(new FollowUps(
                company.modules().actions(), known(), company.modules().modules()));
        module = company.module(QuestionnairesKind.ID);
    }

    public static Survey onDerby(Path folder) {
        return new Survey(folder, LocalStore.derby(folder, UNITS), () -> {});
    }

    static Survey onPostgres(Path folder) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            String url = server.getJdbcUrl("postgres", "postgres");
            return new Survey(folder, LocalStore.postgres(url, "postgres", "postgres", UNITS), server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Actors known() {
        return new Actors() {
            @Override
            public Optional<Actor> of(CompanyId id, UserId user, Door door) {
                return Optional.ofNullable(staff.get(user)).map(actor -> actor.through(door));
            }

            @Override
            public List<Actor> members(CompanyId id, DepartmentId department, Door door) {
                return List.of();
            }
        };
    }

    Actor colleague(Role role) {
        Actor colleague = company.user(role);
        staff.put(colleague.user(), colleague);
        return colleague;
    }

    static Question question(QuestionType type, String text, boolean required, String... choices) {
        return new Question(
                Optional.empty(),
                type,
                text.isEmpty() ? Optional.empty() : Optional.of(text),
                choices.length == 0 ? Optional.empty() : Optional.of(List.of(choices)),
                required);
    }

    static CreateQuestionnaire creating(Question... questions) {
        return new CreateQuestionnaire(
                "How was it?",
                Optional.empty(),
                Optional.of("You bought from us last week."),
                Optional.empty(),
                List.of(questions));
    }

    /** One that asks for a recommendation, and for more. */
    public QuestionnaireId loyalty() {
        return company.perform(creating(
                question(QuestionType.RECOMMENDATION, "", true),
                question(QuestionType.CHOICE, "How did you find us?", false, "A friend", "The web"),
                question(QuestionType.TEXT, "Anything else?", false)));
    }

    static SendQuestionnaire sending(QuestionnaireId questionnaire, ClientId client) {
        return new SendQuestionnaire(
                questionnaire, Optional.empty(), Optional.of(client), Optional.of("eva@uvegkalmar.example"));
    }

    FillQuestionnaire filling(QuestionnaireId questionnaire, ClientId client, Map<String, String> answers) {
        return new FillQuestionnaire(questionnaire, Optional.empty(), Optional.of(client), answers);
    }

    /** Asks a client by letter; gives the token in it. */
    public String asked(QuestionnaireId questionnaire, ClientId client) {
        company.perform(sending(questionnaire, client));
        return lastToken();
    }

    String lastToken() {
        String text = letters.sent.get(letters.sent.size() - 1).text();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        company.close();
        try {
            database.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
