package org.seraicrm.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
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
import org.seraicrm.delivery.ApproveInterval;
import org.seraicrm.delivery.FillNames;
import org.seraicrm.delivery.RequestInterval;
import org.seraicrm.delivery.TakePayment;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPerson;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Status;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.platform.testkit.local.ModuleContract;

class DeliveryTest {

    private static LocalCompany company;
    private static DeliveryActions actions;
    private static ModuleId deliveries;

    @BeforeAll
    static void open(@TempDir Path folder) {
        company = new LocalCompany(folder);
        actions = new DeliveryActions(
                company.cards().cards(),
                company.cards().clients(),
                company.modules().modules(),
                company.companies());
        company.modules().contribute(DeliveryActions.class);
        company.modules().add(actions);
        company.cards().add(new DeliveryRule(company.cards().clients()));
        deliveries = company.module("delivery");
    }

    @AfterAll
    static void close() {
        company.close();
    }

    private static CardId order() {
        return order(ClientKind.PERSON, "Петров Алексей Иванович");
    }

    private static CardId order(ClientKind kind, String name, ContactPerson... persons) {
        return company.card(
                deliveries,
                company.perform(new CreateClient(
                        kind,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(persons)),
                        Optional.empty())));
    }

    private static ContactPerson person(String name) {
        return new ContactPerson(name, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private static ChangeCard change(CardId order, String values) {
        Map<String, JsonNode> fields =
                Json.mapper().convertValue(Json.tree(values), new TypeReference<Map<String, JsonNode>>() {});
        return new ChangeCard(
                order, company.read(order).version(), Optional.empty(), Optional.empty(), Optional.of(fields));
    }

    private static ChangeCard time(CardId order, String interval) {
        return change(order, "{\"delivery-time\":\"" + interval + "\"}");
    }

    private static MoveCard move(CardId order, String status) {
        return new MoveCard(order, Optional.empty(), status, Optional.empty());
    }

    private static void refused(Actor actor, Action<?> action, Violation... violations) {
        assertThat(company.refusal(actor, action).violations()).containsExactlyInAnyOrder(violations);
    }

    private static void refused(Action<?> action, Violation... violations) {
        refused(company.administrator(), action, violations);
    }

    private static Optional<String> value(CardId order, String field) {
        return company.read(order).text(field);
    }

    @Test
    @Tag("A137")
    void groupsItsStatuses() {
        assertThat(kind().setup().groups())
                .extracting(Status.Group::label)
                .extracting(Labels::byLanguage)
                .extracting(labels -> labels.get("ru"))
                .containsExactly("Согласование", "Комплектация", "Доставка", "Выполнен", "Отменен");
        assertThat(company.read(order()).status()).isEqualTo("new");
    }

    @Test
    @Tag("A178")
    void takesAnIntervalOfThreeHoursButNoShorterOne() {
        CardId order = order();
        company.perform(time(order, "10-13"));
        refused(time(order, "10-12:59"), new Violation("/values/delivery-time", "delivery.intervalShort"));
        assertThat(value(order, "delivery-time")).contains("10-13");
    }

    @Test
    @Tag("A177")
    void refusesAnIntervalThatIsReversedOrPassesMidnightOrIsNone() {
        CardId order = order();
        for (String reversed : List.of("13-10", "22-2", "10-10")) {
            refused(time(order, reversed), new Violation("/values/delivery-time", "delivery.intervalReversed"));
        }
        refused(time(order, "after lunch"), new Violation("/values/delivery-time", "delivery.intervalUnreadable"));
    }

    @Test
    @Tag("A179")
    void takesAShortIntervalThatAManagerApprovedAndOnlyThatOne() {
        Actor manager = company.user(Role.MANAGER);
        Actor operator = company.user(Role.STANDARD);
        CardId order = order();
        ApproveInterval approval = new ApproveInterval(order, "10-12", "The lift is free then only");
        assertThat(company.refusal(operator, approval).code()).isEqualTo("action.forbidden");
        company.perform(manager, approval);
        assertThat(value(order, "delivery-time")).contains("10-12");
        company.perform(operator, time(order, "10:00–12:00"));
        refused(operator, time(order, "11-13"), new Violation("/values/delivery-time", "delivery.intervalShort"));
        assertThat(company.cards().histories().of(manager, order, Optional.empty(), 10).stream()
                        .map(entry -> company.cards().entryTexts().line(manager, entry)))
                .contains("Interval approved: 10:00–12:00");
        company.perform(operator, time(order, "10-14"));
        company.performAndUndo(manager, new ApproveInterval(order, "18-19", "Away before"));
        assertThat(value(order, "delivery-time")).contains("10-14");
    }

    @Test
    @Tag("A179")
    void letsNobodyApproveTheirOwnShortInterval() {
        CardId order = order();
        refused(
                company.user(Role.STANDARD),
                change(order, "{\"delivery-time\":\"10-12\",\"approved-time\":\"10-12\"}"),
                new Violation("/values/approved-time", "delivery.managersApprove"));
    }

    @Test
    @Tag("A179")
    void asksAManagerForAShortInterval() {
        Actor manager = company.user(Role.MANAGER);
        CardId order = order();
        RequestInterval request = new RequestInterval(order, "10-12", manager.user(), "Client insists");
        company.performAndUndo(request);
        assertThat(company.todos(order)).isEmpty();
        company.perform(company.user(Role.STANDARD), request);
        assertThat(company.todos(order)).singleElement().satisfies(todo -> {
            assertThat(todo.assignee()).isEqualTo(manager.user());
            assertThat(todo.text()).isEqualTo("10:00–12:00: Client insists");
        });
    }

    @Test
    @Tag("A169")
    @Tag("A176")
    void goesOutWithMethodDateTimeAndAddressOnly() {
        CardId order = order();
        company.perform(new FillNames(order));
        refused(
                move(order, "handed-to-delivery"),
                new Violation("/values/delivery-method", "delivery.methodMissing"),
                new Violation("/values/delivery-date", "delivery.dateMissing"),
                new Violation("/values/delivery-time", "delivery.timeMissing"),
                new Violation("/values/delivery-address", "delivery.addressMissing"));
        company.perform(change(order, """
                {"delivery-method":"beyond-mkad","delivery-date":"2027-03-12","delivery-time":"13-18",
                 "delivery-address":"Химки, ул. Победы, д. 5"}
                """));
        company.perform(move(order, "handed-to-delivery"));
        CardId fetched = order();
        company.perform(new FillNames(fetched));
        company.perform(change(fetched, "{\"delivery-method\":\"self-pickup\"}"));
        company.perform(move(fetched, "self-pickup"));
    }

    @Test
    void isCancelledWithAReason() {
        CardId order = order();
        refused(move(order, "cancelled"), new Violation("/reason", "delivery.cancelledWithoutReason"));
        company.perform(new MoveCard(order, Optional.empty(), "cancelled", Optional.of("Moved to Kazan")));
        company.perform(move(order(), "bought-elsewhere"));
    }

    @Test
    @Tag("A131")
    @Tag("A135")
    void namesAPrivatePersonByItsOwnNames() {
        CardId order = order(ClientKind.PERSON, "Петров Алексей Иванович");
        company.perform(new FillNames(order));
        assertThat(value(order, "surname")).contains("Петров");
        assertThat(value(order, "first-name")).contains("Алексей");
        assertThat(value(order, "patronymic")).contains("Иванович");
        assertThat(value(order, "order-type")).contains("private-individual");
        refused(
                change(order, "{\"order-type\":\"legal-entity\"}"),
                new Violation("/values/order-type", "delivery.privateIndividual"));
    }

    @Test
    @Tag("A131")
    @Tag("A132")
    @Tag("A134")
    void namesAnOrganisationByItsAbbreviatedNameAndItsContactPerson() {
        CardId company1 = order(
                ClientKind.COMPANY,
                "Общество с ограниченной ответственностью «Стеклодом»",
                person("Иванова Мария"),
                person("Сидоров Пётр"));
        company.perform(new FillNames(company1));
        assertThat(value(company1, "surname")).contains("ООО «Стеклодом»");
        assertThat(value(company1, "first-name")).contains("Иванова Мария");
        assertThat(value(company1, "patronymic")).isEmpty();
        assertThat(value(company1, "order-type")).contains("legal-entity");
        CardId school = order(ClientKind.INSTITUTION, "ГБОУ Школа № 5", person("Кузнецова Анна"));
        company.perform(new FillNames(school));
        assertThat(value(school, "order-type")).contains("legal-entity");
        refused(
                change(school, """
                        {"surname":"Государственное бюджетное образовательное учреждение Школа № 5",
                         "patronymic":"Ивановна","order-type":"private-individual"}
                        """),
                new Violation("/values/surname", "delivery.nameNotAbbreviated"),
                new Violation("/values/patronymic", "delivery.noPatronymic"),
                new Violation("/values/order-type", "delivery.legalEntity"));
    }

    @Test
    @Tag("A134")
    @Tag("A135")
    void isNotPickedWithoutNames() {
        CardId order = order(ClientKind.COMPANY, "ООО «Ромашка»");
        company.perform(move(order, "call-back"));
        company.performAndUndo(new FillNames(order));
        refused(
                move(order, "being-picked"),
                new Violation("/values/surname", "delivery.surnameMissing"),
                new Violation("/values/first-name", "delivery.firstNameMissing"));
        company.perform(new FillNames(order));
        refused(move(order, "being-picked"), new Violation("/values/first-name", "delivery.firstNameMissing"));
        company.perform(change(order, "{\"first-name\":\"Иванова Мария\"}"));
        company.perform(move(order, "being-picked"));
    }

    private static TakePayment payment(CardId order, String amount) {
        return new TakePayment(order, new BigDecimal(amount), Optional.empty());
    }

    @Test
    @Tag("A180")
    @Tag("A181")
    @Tag("A182")
    void isPaidInParts() {
        CardId order = order();
        assertThat(value(order, "payment-status")).contains("unpaid");
        company.perform(change(order, """
                {"payment":"invoice","order-total":{"minor":100000,"currency":"RUB"}}
                """));
        company.perform(payment(order, "400"));
        assertThat(value(order, "payment-status")).contains("partly-paid");
        JsonNode partly = Json.tree("{\"minor\":40000,\"currency\":\"RUB\"}");
        assertThat(company.read(order).values()).containsEntry("paid", partly);
        company.performAndUndo(payment(order, "100"));
        assertThat(company.read(order).values()).containsEntry("paid", partly);
        refused(
                change(order, "{\"payment-status\":\"paid\"}"),
                new Violation("/values/payment-status", "delivery.notPaidInFull"));
        company.perform(payment(order, "600.00"));
        assertThat(value(order, "payment-status")).contains("paid");
    }

    @Test
    @Tag("A181")
    @Tag("A182")
    void refusesSumsThatContradictEachOther() {
        CardId order = order();
        company.perform(change(order, "{\"order-total\":{\"minor\":100000,\"currency\":\"RUB\"}}"));
        refused(
                change(order, "{\"paid\":{\"minor\":1,\"currency\":\"EUR\"}}"),
                new Violation("/values/paid", "delivery.otherCurrency"));
        refused(
                change(order, "{\"paid\":{\"minor\":-1,\"currency\":\"RUB\"}}"),
                new Violation("/values/paid", "delivery.paidNegative"));
        refused(
                change(order, "{\"paid\":{\"minor\":1,\"currency\":\"RUB\"}}"),
                new Violation("/values/payment-status", "delivery.paidAlready"));
        refused(payment(order, "0"), new Violation("/amount", "delivery.amount"));
        refused(payment(order, "0.001"), new Violation("/amount", "delivery.amount"));
        company.perform(payment(order, "0.01"));
        refused(
                new TakePayment(order, BigDecimal.TEN, Optional.of(Currency.getInstance("EUR"))),
                new Violation("/currency", "delivery.otherCurrency"));
    }

    @Test
    @Tag("A181")
    void isPaidInTheCompanysCurrencyWhereNothingElseIsSaid() {
        CardId order = order();
        company.perform(payment(order, "1200"));
        assertThat(company.read(order).values())
                .containsEntry("paid", Json.tree("{\"minor\":120000,\"currency\":\"HUF\"}"));
        assertThat(value(order, "payment-status")).contains("paid");
    }

    @Test
    @Tag("A136")
    @Tag("A183")
    @Tag("A184")
    void keepsTheClientsWishesApartFromTheOperatorsRemarksForManagersAndCouriers() {
        Actor operator = company.user(Role.STANDARD);
        CardId order = order();
        company.perform(operator, change(order, """
                        {"client-comment":"Не звонить в дверь, спит ребёнок",
                         "operator-comment":"Наличные без сдачи; клиент «тяжёлый»"}
                        """));
        for (Role reader : List.of(Role.MANAGER, Role.STANDARD, Role.RESTRICTED)) {
            var seen = company.cards().cards().find(company.user(reader), order).orElseThrow();
            assertThat(seen.text("client-comment")).contains("Не звонить в дверь, спит ребёнок");
            assertThat(seen.text("operator-comment")).contains("Наличные без сдачи; клиент «тяжёлый»");
        }
    }

    @Test
    void hidesItsActionsWhereTheModuleIsOff() {
        CardId order = order();
        company.perform(new SwitchModule(deliveries, false, Optional.empty()));
        assertThat(company.refusal(company.administrator(), new FillNames(order))
                        .code())
                .isEqualTo("action.unknown");
        company.perform(new SwitchModule(deliveries, true, Optional.empty()));
        company.perform(new FillNames(order));
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatModulesPromise() {
        return new ModuleContract(company, "delivery", actions)
                .example(() -> new FillNames(order()))
                .example(() -> new TakePayment(order(), BigDecimal.TEN, Optional.empty()))
                .example(() -> new ApproveInterval(order(), "10-12:59", "Lift"))
                .example(() -> new RequestInterval(
                        order(), "10-12:59", company.user(Role.MANAGER).user(), "Lift"))
                .tests();
    }

    private static ModuleKind kind() {
        return company.modules().modules().kinds().stream()
                .filter(kind -> kind.id().equals("delivery"))
                .findFirst()
                .orElseThrow();
    }
}
