package org.seraicrm.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.customers.Qualification.NON_TARGET;
import static org.seraicrm.customers.Qualification.TARGET;
import static org.seraicrm.customers.Qualification.VIP;

import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.complaints.EscalateComplaint;
import org.seraicrm.customers.ClientStyle;
import org.seraicrm.customers.Qualification;
import org.seraicrm.customers.RecordEnquiry;
import org.seraicrm.customers.Urgency;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.cards.RestoreCard;
import org.seraicrm.platform.cards.TrashCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Money;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.RestoreModule;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.modules.TrashModule;
import org.seraicrm.platform.testkit.local.BundleTexts;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.sales.WinSale;

class CustomersTest {

    private static LocalCompany company;
    private static CustomerActions actions;
    private static ModuleId customers;
    private static ModuleId sales;

    @BeforeAll
    static void open(@TempDir Path folder) {
        company = new LocalCompany(folder);
        actions = new CustomerActions(
                company.cards().cards(),
                company.modules().modules(),
                company.modules().texts());
        company.modules().contribute(CustomerActions.class);
        company.modules().contribute(WinSale.class);
        company.modules().contribute(EscalateComplaint.class);
        company.modules().add(actions);
        company.cards().add(new CustomerRule());
        customers = company.module("customers");
        sales = company.module("sales");
    }

    @AfterAll
    static void close() {
        company.close();
    }

    private static ClientId client() {
        return company.client("Ablakos Bt.");
    }

    private static RecordEnquiry enquiry(ClientId client, Optional<Qualification> qualification, boolean ready) {
        return new RecordEnquiry(
                client,
                "40 windows\nfor the new site",
                Optional.of(new Money(1_200_000, Currency.getInstance("EUR"))),
                Urgency.THIS_WEEK,
                ClientStyle.PROFESSIONAL,
                ready,
                qualification,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RecordEnquiry because(RecordEnquiry enquiry, String reason) {
        return new RecordEnquiry(
                enquiry.client(),
                enquiry.need(),
                enquiry.value(),
                enquiry.urgency(),
                enquiry.style(),
                enquiry.ready(),
                enquiry.qualification(),
                enquiry.module(),
                enquiry.salesperson(),
                Optional.of(reason));
    }

    private static RecordEnquiry handedTo(RecordEnquiry enquiry, Optional<ModuleId> module, Optional<UserId> user) {
        return new RecordEnquiry(
                enquiry.client(),
                enquiry.need(),
                enquiry.value(),
                enquiry.urgency(),
                enquiry.style(),
                enquiry.ready(),
                enquiry.qualification(),
                module,
                user,
                enquiry.reason());
    }

    private static Card customerCard(ClientId client) {
        return company.cards().cards().of(company.administrator(), client).stream()
                .filter(card -> card.module().equals(customers))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Action<?> action, String pointer, String code) {
        assertThat(company.refusal(company.administrator(), action).violations())
                .containsExactly(new Violation(pointer, code));
    }

    @Test
    @Tag("A17")
    void givesAClientOneCard() {
        ClientId client = client();
        CardId card = company.card(customers, client);
        OpenCard second =
                new OpenCard(customers, client, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(company.refusal(company.administrator(), second).code()).isEqualTo("card.onePerClient");
        company.perform(new TrashCard(card));
        company.perform(second);
        assertThat(company.refusal(company.administrator(), new RestoreCard(card))
                        .code())
                .isEqualTo("card.onePerClient");
    }

    @Test
    void givesAClientUpOnlyWithAReason() {
        CardId card = company.card(customers, client());
        refused(
                new MoveCard(card, Optional.empty(), "former", Optional.empty()),
                "/reason",
                "customers.formerWithoutReason");
        company.perform(new MoveCard(card, Optional.empty(), "former", Optional.of("Moved abroad")));
        assertThat(company.read(card).status()).isEqualTo("former");
    }

    @Test
    @Tag("A5")
    @Tag("A7")
    @Tag("A8")
    @Tag("A10")
    void handsAnEnquiryOverWithTheFourIntakeFields() {
        ClientId client = client();
        CardId deal = company.perform(enquiry(client, Optional.of(TARGET), true));
        Card card = company.read(deal);
        assertThat(card.module()).isEqualTo(sales);
        assertThat(card.title()).isEqualTo("40 windows");
        assertThat(card.text("need")).contains("40 windows\nfor the new site");
        assertThat(card.values())
                .hasEntrySatisfying(
                        "deal-value",
                        value -> assertThat(value.path("minor").asLong()).isEqualTo(1_200_000));
        assertThat(card.text("urgency")).contains("this-week");
        assertThat(card.text("client-style")).contains("professional");
        assertThat(card.text("qualification")).contains("target");
        assertThat(company.perform(enquiry(client, Optional.empty(), true))).isNotEqualTo(deal);
    }

    @Test
    void writesTheIntakeIntoTheHistoryOfTheDeal() {
        CardId deal = company.perform(because(enquiry(client(), Optional.of(NON_TARGET), true), "Knows our boss"));
        assertThat(company.cards().histories().of(company.administrator(), deal, Optional.empty(), 20))
                .filteredOn(entry -> entry.type().equals("note.added"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.data().path("text").asText())
                        .contains("40 windows", "12000.00 EUR", "This week", "Professional", "Knows our boss"));
    }

    @Test
    @Tag("A33")
    void asksForTheQualificationUnlessTheClientsCardHasIt() {
        ClientId client = client();
        refused(enquiry(client, Optional.empty(), true), "/qualification", "customers.qualificationMissing");
        company.perform(enquiry(client, Optional.of(VIP), true));
        assertThat(customerCard(client).text("qualification")).contains("vip");
        company.perform(enquiry(client, Optional.empty(), false));
        company.perform(enquiry(client, Optional.of(TARGET), true));
        assertThat(customerCard(client).text("qualification")).contains("target");
    }

    @Test
    @Tag("A34")
    void directsOthersThanTargetAndVipToTheShowroomUnlessThereIsAReason() {
        RecordEnquiry household = enquiry(client(), Optional.of(NON_TARGET), true);
        refused(household, "/reason", "customers.showroom");
        assertThat(company.cards().cards().of(company.administrator(), household.client()))
                .isEmpty();
        assertThat(company.read(company.perform(because(household, "Forty windows")))
                        .module())
                .isEqualTo(sales);
    }

    @Test
    @Tag("A56")
    void handsATargetOverWhenReadyAndAVipAlways() {
        refused(enquiry(client(), Optional.of(TARGET), false), "/reason", "customers.notReady");
        company.perform(enquiry(client(), Optional.of(VIP), false));
    }

    @Test
    void givesTheSalespersonTheCardAndATodoByTheUrgency() {
        Actor salesperson = company.user(Role.STANDARD);
        CardId deal = company.perform(
                handedTo(enquiry(client(), Optional.of(VIP), true), Optional.empty(), Optional.of(salesperson.user())));
        assertThat(company.read(deal).responsible()).contains(salesperson.user());
        assertThat(company.todos(deal))
                .singleElement()
                .satisfies(todo -> assertThat(todo.assignee()).isEqualTo(salesperson.user()));
    }

    @Test
    void letsARestrictedReceptionistHandOverToSomebodyElse() {
        Actor receptionist = company.user(Role.RESTRICTED);
        Actor salesperson = company.user(Role.STANDARD);
        CardId deal = company.modules()
                .actions()
                .perform(
                        receptionist,
                        handedTo(
                                enquiry(client(), Optional.of(VIP), true),
                                Optional.empty(),
                                Optional.of(salesperson.user())))
                .orRefuse();
        assertThat(company.read(deal).responsible()).contains(salesperson.user());
        assertThat(company.cards().cards().find(receptionist, deal)).isEmpty();
    }

    @Test
    void saysWhenNoSalesModuleIsOnAndTakesAnyOther() {
        company.perform(new SwitchModule(sales, false, Optional.empty()));
        RecordEnquiry enquiry = enquiry(client(), Optional.of(VIP), true);
        Problem problem = company.refusal(company.administrator(), enquiry);
        ModuleId complaints = company.module("complaints");
        CardId elsewhere = company.perform(handedTo(enquiry, Optional.of(complaints), Optional.empty()));
        company.perform(new SwitchModule(sales, true, Optional.empty()));
        assertThat(problem.code()).isEqualTo("customers.noSales");
        assertThat(company.read(elsewhere).module()).isEqualTo(complaints);
        assertThat(company.read(elsewhere).title()).isEqualTo("40 windows");
    }

    @Test
    void asksWhichOfSeveralSalesModulesIsMeant() {
        ModuleId second = company.module("sales");
        RecordEnquiry enquiry = enquiry(client(), Optional.of(VIP), true);
        refused(enquiry, "/module", "customers.severalSales");
        CardId deal = company.perform(handedTo(enquiry, Optional.of(second), Optional.empty()));
        company.perform(new TrashModule(second));
        company.perform(new RestoreModule(second));
        assertThat(company.read(deal).module()).isEqualTo(second);
        company.perform(new TrashModule(second));
    }

    @Test
    @Tag("A14")
    void offersTheCustomerTypes() {
        assertThat(kind().setup().field("customer-type").orElseThrow().choices())
                .extracting(choice -> choice.label().byLanguage().get("hu"))
                .containsExactly("Viszonteladó", "Céges ügyfél", "Magánszemély");
    }

    @Test
    void saysEverythingInEveryLanguage() {
        BundleTexts texts = new BundleTexts(CustomerActions.class);
        texts.assertSameInEveryLanguage();
        texts.assertLabels(actions);
        BundleTexts.assertLabels(kind());
    }

    private static ModuleKind kind() {
        return company.modules().modules().kinds().stream()
                .filter(kind -> kind.id().equals("customers"))
                .findFirst()
                .orElseThrow();
    }
}
