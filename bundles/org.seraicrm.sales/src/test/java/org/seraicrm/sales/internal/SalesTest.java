package org.seraicrm.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.seraicrm.platform.cards.AddTodo;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.Due;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.TodoId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.RemoveField;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.platform.testkit.local.ModuleContract;
import org.seraicrm.sales.PostponeSale;
import org.seraicrm.sales.ResumeSale;
import org.seraicrm.sales.WinSale;

class SalesTest {

    private static LocalCompany company;
    private static SalesActions actions;
    private static ModuleId sales;

    @BeforeAll
    static void open(@TempDir Path folder) {
        company = new LocalCompany(folder);
        actions = new SalesActions(company.cards().cards(), company.modules().modules());
        company.modules().contribute(SalesActions.class);
        company.modules().add(actions);
        company.cards().add(new SalesRule());
        sales = company.module("sales");
    }

    @AfterAll
    static void close() {
        company.close();
    }

    private static CardId deal() {
        return company.card(sales, company.client("Üvegkalmár Kft."));
    }

    private static CardId qualifiedDeal() {
        CardId deal = deal();
        set(deal, Map.of("qualification", TextNode.valueOf("target")));
        return deal;
    }

    private static void set(CardId deal, Map<String, JsonNode> values) {
        company.perform(change(deal, values));
    }

    private static ChangeCard change(CardId deal, Map<String, JsonNode> values) {
        return new ChangeCard(
                deal, company.read(deal).version(), Optional.empty(), Optional.empty(), Optional.of(values));
    }

    private static ChangeCard salesStatus(CardId deal, String choice) {
        return change(deal, Map.of("sales-status", TextNode.valueOf(choice)));
    }

    private static MoveCard move(CardId deal, String status) {
        return new MoveCard(deal, Optional.empty(), status, Optional.empty());
    }

    private static void refused(Action<?> action, String pointer, String code) {
        assertThat(company.refusal(company.administrator(), action).violations())
                .containsExactly(new Violation(pointer, code));
    }

    @Test
    @Tag("A70")
    @Tag("A72")
    void beginsDealsAtAwaitingProcessingWithTheFieldInProgress() {
        Card card = company.read(deal());
        assertThat(card.status()).isEqualTo("awaiting-processing");
        assertThat(card.text("sales-status")).contains("in-progress");
    }

    @Test
    @Tag("A52")
    void leavesTheFieldEmptyWhereSomebodySaysSo() {
        CardId imported = company.perform(new OpenCard(
                sales,
                company.client("Hírlevél Bt."),
                Optional.empty(),
                Optional.of("newsletter"),
                Optional.empty(),
                Optional.of(Map.of("sales-status", NullNode.getInstance()))));
        assertThat(company.read(imported).text("sales-status")).isEmpty();
    }

    @Test
    @Tag("A10")
    void opensAnotherCardForEveryNewRequestOfAClient() {
        var client = company.client("Sokat kérő Zrt.");
        assertThat(company.card(sales, client)).isNotEqualTo(company.card(sales, client));
    }

    @Test
    @Tag("A53")
    void losesNoDealWithoutAReasonOrADateToComeBack() {
        CardId deal = deal();
        refused(salesStatus(deal, "closed-lost"), "/values/lost-reason", "sales.lostWithoutReason");
        refused(move(deal, "unsuccessful"), "/values/lost-reason", "sales.lostWithoutReason");
        assertThat(company.read(deal).text("sales-status")).contains("in-progress");
    }

    @Test
    @Tag("A53")
    void losesADealWithAReason() {
        CardId deal = deal();
        Map<String, JsonNode> values = new HashMap<>();
        values.put("sales-status", TextNode.valueOf("closed-lost"));
        values.put("lost-reason", TextNode.valueOf("Bought elsewhere"));
        set(deal, values);
        company.perform(move(deal, "unsuccessful"));
        assertThat(company.read(deal).status()).isEqualTo("unsuccessful");
    }

    @Test
    @Tag("A53")
    void losesADealForNowWhenThereIsADatedTodo() {
        CardId deal = deal();
        company.perform(new AddTodo(
                "Call in spring", Due.of("2027-03-01"), Optional.empty(), Optional.of(deal), Optional.empty()));
        company.perform(salesStatus(deal, "closed-lost"));
        assertThat(company.read(deal).text("sales-status")).contains("closed-lost");
    }

    @Test
    void losesADealMovedWithAReason() {
        CardId deal = deal();
        company.perform(new MoveCard(deal, Optional.empty(), "unsuccessful", Optional.of("Too expensive")));
        assertThat(company.read(deal).status()).isEqualTo("unsuccessful");
    }

    @Test
    @Tag("A55")
    void winsNoDealThatNobodyQualified() {
        CardId deal = deal();
        refused(salesStatus(deal, "closed-won"), "/values/qualification", "sales.wonWithoutQualification");
        refused(new WinSale(deal), "/values/qualification", "sales.wonWithoutQualification");
    }

    @Test
    void makesNobodyACustomerBySlipOfTheHand() {
        CardId deal = qualifiedDeal();
        refused(move(deal, "returning"), "/status", "sales.notWon");
        company.perform(salesStatus(deal, "closed-won"));
        company.perform(move(deal, "returning"));
        assertThat(company.read(deal).status()).isEqualTo("returning");
    }

    @Test
    @Tag("A35")
    @Tag("A53")
    void postponesADealInOneStep() {
        CardId deal = deal();
        TodoId todo = company.perform(new PostponeSale(deal, "40 windows in spring", Due.of("2027-03-01")));
        Card card = company.read(deal);
        assertThat(card.text("sales-status")).contains("closed-lost");
        assertThat(card.status()).isEqualTo("unsuccessful");
        assertThat(company.todos(deal)).singleElement().satisfies(given -> {
            assertThat(given.id()).isEqualTo(todo);
            assertThat(given.text()).isEqualTo("40 windows in spring");
            assertThat(given.due()).isEqualTo(Due.of("2027-03-01"));
        });
    }

    @Test
    void givesThePostponedDealToItsResponsible() {
        var salesperson = company.user(Role.STANDARD);
        CardId deal = deal();
        company.perform(new ChangeCard(
                deal,
                company.read(deal).version(),
                Optional.empty(),
                Optional.of(salesperson.user().text()),
                Optional.empty()));
        company.perform(new PostponeSale(deal, "Next year", Due.of("2027-03-01")));
        assertThat(company.todos(deal))
                .singleElement()
                .extracting(todo -> todo.assignee())
                .isEqualTo(salesperson.user());
    }

    @Test
    void takesAPostponementBack() {
        CardId deal = deal();
        Outcome<TodoId> done = company.modules()
                .actions()
                .perform(company.administrator(), new PostponeSale(deal, "By mistake", Due.of("2027-03-01")));
        String receipt = ((Outcome.Performed<TodoId>) done).receipt().orElseThrow();
        company.modules().actions().undo(company.administrator(), receipt).orRefuse();
        assertThat(company.read(deal).status()).isEqualTo("awaiting-processing");
        assertThat(company.read(deal).text("sales-status")).contains("in-progress");
        assertThat(company.todos(deal)).isEmpty();
    }

    @Test
    @Tag("A77")
    void winsAQualifiedDealOnce() {
        CardId deal = qualifiedDeal();
        company.perform(new WinSale(deal));
        assertThat(company.read(deal).status()).isEqualTo("one-off");
        assertThat(company.read(deal).text("sales-status")).contains("closed-won");
        assertThat(company.refusal(company.administrator(), new WinSale(deal)).code())
                .isEqualTo("sales.alreadyWon");
    }

    @Test
    void resumesADealWhereWorkGoesOn() {
        CardId deal = qualifiedDeal();
        company.perform(new WinSale(deal));
        company.perform(new ResumeSale(deal, Optional.empty(), Optional.empty()));
        assertThat(company.read(deal).status()).isEqualTo("under-way");
    }

    @Test
    void keepsNothingOfAPostponementThatIsRefused() {
        ModuleId other = company.module("sales");
        company.perform(new RemoveField(other, "sales-status"));
        CardId bare = company.card(other, company.client("Átszabott Kft."));
        refused(new PostponeSale(bare, "No such field", Due.of("2027-03-01")), "/values/sales-status", "value.unknown");
        assertThat(company.todos(bare)).isEmpty();
    }

    @Test
    @Tag("A50")
    @Tag("A64")
    void offersTheMainFieldsAndTheFourGroups() {
        ModuleKind kind = kind();
        assertThat(kind.setup().fields())
                .filteredOn(field -> field.main())
                .extracting(field -> field.id())
                .containsExactly("sales-status", "qualification", "commitment");
        assertThat(kind.setup().groups())
                .extracting(group -> group.label().byLanguage().get("hu"))
                .containsExactly("Marketing", "Értékesítés", "Vevők", "(Még-) Nem vevők");
        assertThat(kind.setup().first().id()).isEqualTo("awaiting-processing");
    }

    @Test
    @Tag("A49")
    void movesDealsByThemselvesAsTheFourMainFieldsChange() {
        CardId deal = company.perform(new OpenCard(
                sales,
                company.client("Négy Mező Bt."),
                Optional.empty(),
                Optional.of("newsletter"),
                Optional.empty(),
                Optional.empty()));
        set(deal, Map.of("qualification", TextNode.valueOf("vip")));
        assertThat(company.read(deal).status()).isEqualTo("to-be-called");
        company.perform(move(deal, "awaiting-processing"));
        company.perform(new ChangeCard(
                deal,
                company.read(deal).version(),
                Optional.empty(),
                Optional.of(company.administrator().user().text()),
                Optional.empty()));
        assertThat(company.read(deal).status()).isEqualTo("awaiting-contact");
        set(deal, Map.of("commitment", TextNode.valueOf("committed")));
        assertThat(company.read(deal).status()).isEqualTo("serious-enquirer");
        company.perform(salesStatus(deal, "closed-won"));
        assertThat(company.read(deal).status()).isEqualTo("one-off");
        company.perform(salesStatus(deal, "in-progress"));
        assertThat(company.read(deal).status()).isEqualTo("under-way");
    }

    @Test
    @Tag("A49")
    void leavesARegularCustomerRegularWhoBuysAgain() {
        CardId deal = qualifiedDeal();
        company.perform(salesStatus(deal, "closed-won"));
        company.perform(move(deal, "regular"));
        set(deal, Map.of("sales-status", NullNode.getInstance()));
        company.perform(salesStatus(deal, "closed-won"));
        assertThat(company.read(deal).status()).isEqualTo("regular");
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatModulesPromise() {
        return new ModuleContract(company, "sales", actions)
                .example(() -> new WinSale(qualifiedDeal()))
                .example(() -> new PostponeSale(deal(), "After the holidays", Due.of("2031-01-07")))
                .example(() -> {
                    CardId deal = qualifiedDeal();
                    company.perform(new WinSale(deal));
                    return new ResumeSale(deal, Optional.empty(), Optional.empty());
                })
                .tests();
    }

    private static ModuleKind kind() {
        return company.modules().modules().kinds().stream()
                .filter(kind -> kind.id().equals("sales"))
                .findFirst()
                .orElseThrow();
    }
}
