package org.seraicrm.questionnaires.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.questionnaires.AskingId;
import org.seraicrm.questionnaires.NetIndex;
import org.seraicrm.questionnaires.Period;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.WithdrawQuestionnaire;
import org.seraicrm.questionnaires.internal.PublicAsking.Found;

/** One asking, one answer, one in the index; on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnsweredOnceContract {

    private static final int VISITORS = 5;

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private Survey survey;

    abstract Survey open(Path folder);

    @BeforeAll
    void found(@TempDir Path folder) {
        survey = open(folder);
    }

    @AfterAll
    void close() {
        survey.close();
    }

    @Test
    @Tag("A255")
    void keepsOneAnswerOfManyAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        try {
            for (int round = 0; round < 5; round++) {
                QuestionnaireId id = survey.loyalty();
                ClientId client = survey.company.client("Sokan");
                String token = survey.asked(id, client);
                List<Future<Found>> visits = new ArrayList<>();
                for (int visitor = 0; visitor < VISITORS; visitor++) {
                    Map<String, String> typed = Map.of("q1", Integer.toString(visitor));
                    visits.add(threads.submit(() -> survey.pages.answer(token, typed)));
                }
                for (Future<Found> visit : visits) {
                    assertThat(visit.get()).isInstanceOf(Found.Answered.class);
                }
                assertThat(survey.company
                                .cards()
                                .histories()
                                .of(survey.company.administrator(), client, Optional.empty(), 50))
                        .filteredOn(entry -> entry.type().equals("questionnaires.answered"))
                        .hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<NetIndex> index(Period period, QuestionnaireId questionnaire) {
        LocalDate today = LocalDate.now(survey.company.administrator().zone());
        return survey.questionnaires.index(
                survey.company.administrator(), period, today.minusMonths(2), today, Optional.of(questionnaire));
    }

    @Test
    @Tag("A260")
    void countsTheIndexByWeekAndByMonth() {
        QuestionnaireId id = survey.loyalty();
        ClientId client = survey.company.client("Üvegkalmár");
        for (String score : List.of("10", "9", "9", "8", "6")) {
            survey.company.perform(survey.filling(id, client, Map.of("q1", score)));
        }
        AskingId withdrawn = survey.company.perform(survey.filling(id, client, Map.of("q1", "0")));
        survey.company.perform(new WithdrawQuestionnaire(withdrawn));
        survey.asked(id, client);
        for (Period period : Period.values()) {
            List<NetIndex> periods = index(period, id);
            assertThat(periods).hasSizeBetween(3, 11);
            NetIndex latest = periods.get(periods.size() - 1);
            assertThat(latest.promoters()).isEqualTo(3);
            assertThat(latest.passives()).isEqualTo(1);
            assertThat(latest.critics()).isEqualTo(1);
            assertThat(latest.index().orElseThrow()).hasToString("40.0");
            assertThat(periods.get(0).answers()).isZero();
        }
    }

    @Test
    @Tag("A260")
    void keepsTheIndexFromThoseWhoDoNotSeeTheWhole() {
        LocalDate today = LocalDate.now(survey.company.administrator().zone());
        assertThatThrownBy(() -> survey.questionnaires.index(
                        survey.company.user(Role.RESTRICTED), Period.WEEK, today, today, Optional.empty()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> survey.questionnaires.index(
                        survey.company.administrator(), Period.WEEK, LocalDate.of(1, 1, 1), today, Optional.empty()))
                .isInstanceOf(Refusal.class);
    }
}
