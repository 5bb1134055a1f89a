package org.seraicrm.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.complaints.EscalateComplaint;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.platform.testkit.local.ModuleContract;

class ComplaintsTest {

    private static LocalCompany company;
    private static ComplaintActions actions;
    private static ModuleId complaints;

    @BeforeAll
    static void open(@TempDir Path folder) {
        company = new LocalCompany(folder);
        actions =
                new ComplaintActions(company.cards().cards(), company.modules().modules());
        company.modules().contribute(ComplaintActions.class);
        company.modules().add(actions);
        company.cards().add(new ComplaintRule());
        complaints = company.module("complaints");
    }

    @AfterAll
    static void close() {
        company.close();
    }

    private static CardId complaint() {
        return company.card(complaints, company.client("Elégedetlen Kft."));
    }

    private static MoveCard move(CardId complaint, String status) {
        return new MoveCard(complaint, Optional.empty(), status, Optional.empty());
    }

    private static ChangeCard cause(CardId complaint, JsonNode cause) {
        return new ChangeCard(
                complaint,
                company.read(complaint).version(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of("cause", cause)));
    }

    private static void refused(Action<?> action, String pointer, String code) {
        assertThat(company.refusal(company.administrator(), action).violations())
                .containsExactly(new Violation(pointer, code));
    }

    @Test
    @Tag("A23")
    @Tag("A24")
    void recordsAComplaintAsACardOfItsOwnWithoutAnOrder() {
        CardId complaint = complaint();
        assertThat(company.read(complaint).module()).isEqualTo(complaints);
        assertThat(company.read(complaint).status()).isEqualTo("new");
        assertThat(company.read(complaint).text("severity")).contains("normal");
    }

    @Test
    @Tag("A284")
    void resolvesOnlyWithACause() {
        CardId complaint = complaint();
        refused(move(complaint, "resolved"), "/values/cause", "complaints.causeMissing");
        company.perform(cause(complaint, TextNode.valueOf("delivery")));
        company.perform(move(complaint, "resolved"));
        assertThat(company.read(complaint).status()).isEqualTo("resolved");
    }

    @Test
    @Tag("A284")
    void keepsTheCauseOfWhatIsResolved() {
        CardId complaint = complaint();
        company.perform(cause(complaint, TextNode.valueOf("staff")));
        company.perform(move(complaint, "resolved"));
        refused(cause(complaint, NullNode.getInstance()), "/values/cause", "complaints.causeMissing");
    }

    @Test
    void rejectsOnlyWithAReason() {
        CardId complaint = complaint();
        refused(move(complaint, "rejected"), "/reason", "complaints.rejectedWithoutReason");
        company.perform(new MoveCard(complaint, Optional.empty(), "rejected", Optional.of("Not bought from us")));
        assertThat(company.read(complaint).status()).isEqualTo("rejected");
    }

    @Test
    void escalatesToAManagerForToday() {
        Actor manager = company.user(Role.MANAGER);
        CardId complaint = complaint();
        company.perform(new EscalateComplaint(complaint, manager.user(), "Replace it?", Optional.empty()));
        assertThat(company.todos(complaint)).singleElement().satisfies(todo -> {
            assertThat(todo.assignee()).isEqualTo(manager.user());
            assertThat(todo.text()).isEqualTo("Replace it?");
            assertThat(todo.due().day())
                    .isBetween(LocalDate.now(manager.zone()).minusDays(1), LocalDate.now(manager.zone()));
        });
    }

    @Test
    void takesAnEscalationBack() {
        CardId complaint = complaint();
        Outcome<TodoId> done = company.modules()
                .actions()
                .perform(
                        company.administrator(),
                        new EscalateComplaint(
                                complaint,
                                company.user(Role.MANAGER).user(),
                                "By mistake",
                                Optional.of(Due.of("2027-01-15"))));
        String receipt = ((Outcome.Performed<TodoId>) done).receipt().orElseThrow();
        company.modules().actions().undo(company.administrator(), receipt).orRefuse();
        assertThat(company.todos(complaint)).isEmpty();
    }

    @Test
    void hidesEscalationWhereTheModuleIsOff() {
        CardId complaint = complaint();
        Action<?> escalation =
                new EscalateComplaint(complaint, company.user(Role.MANAGER).user(), "Too late", Optional.empty());
        company.perform(new SwitchModule(complaints, false, Optional.empty()));
        assertThat(company.refusal(company.administrator(), escalation).code()).isEqualTo("action.unknown");
        company.perform(new SwitchModule(complaints, true, Optional.empty()));
        company.perform(escalation);
        assertThat(company.todos(complaint)).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatModulesPromise() {
        return new ModuleContract(company, "complaints", actions)
                .example(() -> new EscalateComplaint(
                        complaint(), company.user(Role.MANAGER).user(), "Wants a refund", Optional.empty()))
                .tests();
    }
}
