package org.seraicrm.questionnaires.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.questionnaires.internal.Survey.creating;
import static org.seraicrm.questionnaires.internal.Survey.question;
import static org.seraicrm.questionnaires.internal.Survey.sending;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.testkit.local.BundleTexts;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.questionnaires.AskingId;
import org.seraicrm.questionnaires.ChangeQuestionnaire;
import org.seraicrm.questionnaires.FillQuestionnaire;
import org.seraicrm.questionnaires.Question;
import org.seraicrm.questionnaires.QuestionType;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.RestoreQuestionnaire;
import org.seraicrm.questionnaires.SendQuestionnaire;
import org.seraicrm.questionnaires.TrashQuestionnaire;
import org.seraicrm.questionnaires.WithdrawQuestionnaire;
import org.seraicrm.questionnaires.internal.PublicAsking.Found;

class QuestionnairesTest {

    private static Survey survey;
    private static LocalCompany company;

    @BeforeAll
    static void open(@TempDir Path folder) {
        survey = Survey.onDerby(folder);
        company = survey.company;
    }

    @AfterAll
    static void close() {
        survey.close();
    }

    private static Questionnaire read(QuestionnaireId id) {
        return survey.questionnaires.find(company.administrator(), id).orElseThrow();
    }

    private static void refused(Action<?> action, Violation... violations) {
        assertThat(company.refusal(company.administrator(), action).violations())
                .containsExactlyInAnyOrder(violations);
    }

    private static List<Entry> history(ClientId client) {
        return company.cards().histories().of(company.administrator(), client, Optional.empty(), 50);
    }

    private static List<Card> followUps(ClientId client) {
        return company.cards().cards().of(company.administrator(), client).stream()
                .filter(card -> card.module().equals(survey.module))
                .toList();
    }

    @Test
    @Tag("A255")
    void asksForARecommendationInTheUsualWords() {
        Questionnaire questionnaire = read(survey.loyalty());
        assertThat(questionnaire.recommendation().orElseThrow().text()).contains("How likely are you to recommend us?");
        assertThat(questionnaire.questions())
                .extracting(question -> question.id().orElseThrow())
                .containsExactly("q1", "q2", "q3");
    }

    @Test
    void reportsEverythingThatIsWrongWithAQuestionnaire() {
        refused(
                creating(
                        question(QuestionType.RECOMMENDATION, "", true),
                        question(QuestionType.RECOMMENDATION, "", true),
                        question(QuestionType.TEXT, "", true),
                        question(QuestionType.CHOICE, "Which?", true, "Only one"),
                        question(QuestionType.TEXT, "Why?", true, "Because", "Why not")),
                new Violation("/questions", "questionnaires.oneRecommendation"),
                new Violation("/questions/2/text", "value.missing"),
                new Violation("/questions/3/choices", "questionnaires.choices"),
                new Violation("/questions/4/choices", "questionnaires.choices"));
        refused(creating(), new Violation("/questions", "questionnaires.howMany"));
    }

    @Test
    void isMadeByAdministratorsRewrittenPutAwayAndTakenBack() {
        assertThat(company.refusal(company.user(Role.MANAGER), creating(question(QuestionType.TEXT, "Why?", true)))
                        .code())
                .isEqualTo("action.forbidden");
        QuestionnaireId id = survey.loyalty();
        Questionnaire before = read(id);
        Question kept = before.questions().get(0);
        ChangeQuestionnaire change = new ChangeQuestionnaire(
                id,
                before.version(),
                "Milyen volt?",
                new Locale("hu"),
                Optional.empty(),
                Optional.of("Köszönjük!"),
                List.of(kept, question(QuestionType.TEXT, "Miért?", true)));
        company.performAndUndo(change);
        assertThat(read(id))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        assertThat(company.refusal(company.administrator(), change).code()).isEqualTo("row.changed");
        company.performAndUndo(new TrashQuestionnaire(id));
        assertThat(read(id).trashed()).isFalse();
        company.perform(new TrashQuestionnaire(id));
        assertThat(company.refusal(company.administrator(), sending(id, company.client("Késő")))
                        .code())
                .isEqualTo("questionnaires.trashed");
        company.perform(new RestoreQuestionnaire(id));
        company.perform(sending(id, company.client("Jókor")));
    }

    @Test
    @Tag("A255")
    void goesOutByLetterWithAnAddressThatIsAnsweredOnce() {
        QuestionnaireId id = survey.loyalty();
        ClientId client = company.client("Üvegkalmár");
        String token = survey.asked(id, client);
        WriteLetter letter = survey.letters.sent.get(survey.letters.sent.size() - 1);
        assertThat(letter.client()).contains(client);
        assertThat(letter.to()).contains("eva@uvegkalmar.example");
        assertThat(letter.text())
                .contains("You bought from us last week.", "https://crm.example/questionnaire/" + token);
        assertThat(company.store().rows("questionnaire_asking").toString()).doesNotContain(token);
        assertThat(survey.pages.look(token)).isInstanceOf(Found.Open.class);
        assertThat(survey.pages.answer(token, Map.of("q1", "9", "q1.reason", "Kind fitters")))
                .isInstanceOf(Found.Answered.class);
        assertThat(survey.pages.answer(token, Map.of("q1", "0"))).isInstanceOf(Found.Answered.class);
        assertThat(history(client))
                .filteredOn(entry -> entry.type().equals("questionnaires.answered"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEmpty();
                    assertThat(company.cards().entryTexts().line(company.administrator(), entry))
                            .isEqualTo("Questionnaire answered: How was it?, 9/10");
                    assertThat(company.cards().entryTexts().body(entry))
                            .contains("How likely are you to recommend us? 9\nKind fitters");
                });
    }

    @Test
    void sendsNothingWhenTheLetterIsRefused() {
        QuestionnaireId id = survey.loyalty();
        ClientId client = company.client("Üvegkalmár");
        SendQuestionnaire nowhere =
                new SendQuestionnaire(id, Optional.empty(), Optional.of(client), Optional.of("nowhere"));
        refused(nowhere, new Violation("/to", "mail.address"));
        assertThat(history(client)).extracting(Entry::type).doesNotContain("questionnaires.sent");
    }

    @Test
    void closesThePageWhenTheAskingIsTakenBack() {
        QuestionnaireId id = survey.loyalty();
        ClientId client = company.client("Üvegkalmár");
        company.performAndUndo(sending(id, client));
        String token = survey.lastToken();
        assertThat(survey.pages.look(token)).isInstanceOf(Found.Closed.class);
        assertThat(survey.pages.answer(token, Map.of("q1", "9"))).isInstanceOf(Found.Closed.class);
        assertThat(history(client)).extracting(Entry::type).doesNotContain("questionnaires.answered");
    }

    @Test
    void closesThePageWhileTheModuleIsOff() {
        String token = survey.asked(survey.loyalty(), company.client("Üvegkalmár"));
        company.perform(new SwitchModule(survey.module, false, Optional.empty()));
        assertThat(survey.pages.answer(token, Map.of("q1", "9"))).isInstanceOf(Found.Closed.class);
        company.perform(new SwitchModule(survey.module, true, Optional.empty()));
        assertThat(survey.pages.answer(token, Map.of("q1", "9"))).isInstanceOf(Found.Answered.class);
    }

    @Test
    @Tag("A255")
    void tellsWhatIsMissingOrDoesNotFit() {
        String token = survey.asked(survey.loyalty(), company.client("Üvegkalmár"));
        assertThat(survey.pages.answer(token, Map.of("q2", "A stranger")))
                .isInstanceOfSatisfying(
                        Found.Wrong.class,
                        wrong -> assertThat(wrong.violations())
                                .isEqualTo(Map.of(
                                        "q1", "questionnaires.answerMissing",
                                        "q2", "questionnaires.noSuchAnswer")));
        for (String wrong : List.of("11", "-1", "9.5", "nine")) {
            assertThat(survey.pages.answer(token, Map.of("q1", wrong))).isInstanceOf(Found.Wrong.class);
        }
        assertThat(survey.pages.look("nobody-has-this")).isInstanceOf(Found.Unknown.class);
    }

    @Test
    @Tag("A255")
    @Tag("A258")
    void isFilledInForAClientAndStandsInTheHistoryOfClientAndCard() {
        QuestionnaireId id = survey.loyalty();
        ClientId client = company.client("Elégedetlen Kft.");
        CardId card = company.card(survey.module, client);
        FillQuestionnaire filling = new FillQuestionnaire(
                id, Optional.of(card), Optional.empty(), Map.of("q1", "6", "q1.reason", "Late", "q2", "The web"));
        AskingId asking = company.perform(filling);
        assertThat(history(client)).extracting(Entry::type).contains("questionnaires.answered");
        assertThat(company.cards().histories().of(company.administrator(), card, Optional.empty(), 10))
                .filteredOn(entry -> entry.type().equals("questionnaires.answered"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.data().path("group").asText()).isEqualTo("CRITIC"));
        company.perform(new WithdrawQuestionnaire(asking));
        assertThat(company.refusal(company.administrator(), survey.filling(id, client, Map.of("q1", "12")))
                        .violations())
                .containsExactly(new Violation("/answers/q1", "questionnaires.noSuchAnswer"));
    }

    @Test
    @Tag("A256")
    @Tag("A257")
    @Tag("A258")
    void opensACardForEveryAnswerInTheStatusOfItsGroup() {
        QuestionnaireId id = survey.loyalty();
        Actor asker = survey.colleague(Role.STANDARD);
        ClientId client = company.client("Üvegkalmár");
        company.perform(asker, sending(id, client));
        survey.pages.answer(survey.lastToken(), Map.of("q1", "3", "q1.reason", "K\u0000éstek\ud83d"));
        Survey.eventually(() -> !followUps(client).isEmpty());
        assertThat(followUps(client)).singleElement().satisfies(card -> {
            assertThat(card.status()).isEqualTo("critic");
            assertThat(card.responsible()).contains(asker.user());
            assertThat(card.text("score")).contains("3");
            assertThat(card.text("reason")).contains("Késtek");
            assertThat(card.text("questionnaire")).contains("How was it?");
        });
        for (String score : List.of("8", "9")) {
            ClientId other = company.client("Üvegkalmár " + score);
            company.perform(asker, survey.filling(id, other, Map.of("q1", score)));
            Survey.eventually(() -> !followUps(other).isEmpty());
            assertThat(followUps(other))
                    .extracting(Card::status)
                    .containsExactly(score.equals("8") ? "passive" : "promoter");
        }
    }

    @Test
    void hidesItsActionsWhereTheModuleIsOff() {
        QuestionnaireId id = survey.loyalty();
        ClientId client = company.client("Üvegkalmár");
        company.perform(new SwitchModule(survey.module, false, Optional.empty()));
        assertThat(company.refusal(company.administrator(), sending(id, client)).code())
                .isEqualTo("action.unknown");
        assertThat(survey.questionnaires.all(company.administrator())).isEmpty();
        company.perform(new SwitchModule(survey.module, true, Optional.empty()));
        company.perform(sending(id, client));
    }

    @Test
    void saysEverythingInEveryLanguage() {
        BundleTexts texts = new BundleTexts(QuestionnaireActions.class);
        texts.assertSameInEveryLanguage();
        texts.assertLabels(survey.making);
        texts.assertLabels(survey.asking);
        BundleTexts.assertLabels(kind());
    }

    private static ModuleKind kind() {
        return company.modules().modules().kinds().stream()
                .filter(kind -> kind.id().equals("questionnaires"))
                .findFirst()
                .orElseThrow();
    }
}
