package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.cards.dashboards.Dashboard.Origin;
import org.seraicrm.platform.cards.dashboards.Figures;
import org.seraicrm.platform.cards.dashboards.Figures.Group;
import org.seraicrm.platform.cards.dashboards.SaveDashboard;
import org.seraicrm.platform.cards.dashboards.Tile;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.search.Hit;

/** Dashboards that people arrange, and the figures on them. */
abstract class DashboardsContract extends OnDatabase {

    private static final String TWO_GROUPS = """
            id: deals
            version: 1.0.0
            name: {en: "Deals", hu: "Üzletek", ru: "Сделки", pl: "Umowy"}
            description: {en: "Deals.", hu: "Üzletek.", ru: "Сделки.", pl: "Umowy."}
            icon: cash
            colour: blue
            oneCardPerClient: false
            groups:
              - id: work
                label: {en: "Work", hu: "Munka", ru: "Работа", pl: "Praca"}
                statuses:
                  - {id: asked, colour: red, initial: true, label: {en: "Asked", hu: "Kért", ru: "Запрос", pl: "Pytanie"}}
                  - {id: offered, colour: blue, label: {en: "Offered", hu: "Ajánlott", ru: "Предложено", pl: "Oferta"}}
              - id: lost
                label: {en: "Lost", hu: "Elveszett", ru: "Потеряно", pl: "Stracone"}
                statuses:
                  - {id: gone, colour: gray, closed: true, label: {en: "Gone", hu: "Elment", ru: "Ушёл", pl: "Odszedł"}}
                  - {id: silent, colour: gray, closed: true, label: {en: "Silent", hu: "Néma", ru: "Молчит", pl: "Cisza"}}
            """;

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private Actor restricted;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    DashboardsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        restricted = office.colleague(administrator, Role.RESTRICTED);
        module = office.module(administrator);
    }

    @Test
    void keepsWhatEverybodyArrangesAndShowsTheCompanysToTheOthers() {
        assertThat(office.dashboards().of(administrator).origin()).isEqualTo(Origin.NONE);
        office.perform(administrator, saving(true, number("all")));
        assertThat(office.dashboards().of(restricted).origin()).isEqualTo(Origin.COMPANY);
        office.perform(restricted, saving(false, number("mine"), byStatus("status")));
        assertThat(office.dashboards().of(restricted).tiles())
                .extracting(Tile::id)
                .containsExactly("mine", "status");
        assertThat(office.dashboards().of(administrator).tiles()).containsExactly(number("all"));
        assertThat(office.dashboards().of(office.founded()).origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void takesBackAnArrangementAndThrowsOneAway() {
        var first = office.performed(restricted, saving(false, number("one")));
        var second = office.performed(restricted, saving(false, number("two")));
        office.undo(restricted, second);
        assertThat(office.dashboards().of(restricted).tiles()).containsExactly(number("one"));
        SaveDashboard away = new SaveDashboard(Optional.empty(), Optional.empty(), Optional.empty());
        var thrown = office.performed(restricted, away);
        assertThat(office.dashboards().of(restricted).origin()).isEqualTo(Origin.NONE);
        office.undo(restricted, thrown);
        assertThat(office.dashboards().of(restricted).tiles()).containsExactly(number("one"));
        assertThat(first.receipt()).isPresent();
    }

    @Test
    void refusesToArrangeForEverybodyWithoutBeingAnAdministrator() {
        Actor manager = office.colleague(administrator, Role.MANAGER);
        assertThat(office.refusal(manager, saving(true, number("all"))).code()).isEqualTo("dashboard.notForEverybody");
    }

    @Test
    void tellsWhoSavesLastThatSomebodyWasFaster() {
        office.perform(restricted, saving(false, number("one")));
        SaveDashboard late = new SaveDashboard(Optional.of(List.of()), Optional.empty(), Optional.of(0));
        assertThat(office.refusal(restricted, late).kind()).isEqualTo(Problem.Kind.CONFLICT);
    }

    @Test
    void refusesTilesThatShowNothingSensibleAllAtOnce() {
        Tile nowhere = tile("a", Optional.of("nowhere"), Optional.empty(), Optional.empty(), 1);
        Tile nose = tile("b", Optional.of(module.text()), Optional.of("nose"), Optional.empty(), 9);
        Tile twice = tile("b", Optional.of(module.text()), Optional.empty(), Optional.of("field.number"), 1);
        assertThat(office.refusal(restricted, saving(false, nowhere, nose, twice))
                        .violations())
                .containsExactly(
                        new Violation("/tiles/0/list", "value.unknown"),
                        new Violation("/tiles/1/width", "dashboard.size"),
                        new Violation("/tiles/1/by", "value.unknown"),
                        new Violation("/tiles/2/id", "dashboard.twice"),
                        new Violation("/tiles/2/sum", "value.unknown"));
    }

    @Test
    @Tag("A62")
    void countsByStatusAndGroupWithTheConditionsThatShowTheSameRows() {
        ClientId client = office.client(administrator, "Tesztiroda Bt.");
        CardId moved = office.card(administrator, module, client, "Egy");
        office.card(administrator, module, client, "Kettő");
        office.perform(administrator, new MoveCard(moved, Optional.empty(), "running", Optional.empty()));
        office.settled();
        List<Group> statuses =
                figures(administrator, module.text(), "{}", "status", null).groups();
        assertThat(statuses)
                .extracting(group -> group.value().orElse(""), Group::count)
                .containsExactly(tuple("fresh", 1L), tuple("running", 1L), tuple("over", 0L));
        assertThat(statuses)
                .allSatisfy(group ->
                        assertThat(listed(administrator, group.where())).isEqualTo(group.count()));
        assertThat(figures(administrator, module.text(), "{}", "group", null).groups())
                .extracting(Group::count)
                .containsExactly(2L);
    }

    @Test
    @Tag("A83")
    void tellsAtWhichStepClientsLeft() {
        office.deploy("deals.yaml", TWO_GROUPS);
        ModuleId deals = office.module(administrator, "deals");
        ClientId client = office.client(administrator, "Tesztiroda Bt.");
        for (String before : List.of("asked", "offered", "offered")) {
            CardId card = office.card(administrator, deals, client, before);
            for (String status : List.of(before, "gone", "silent")) {
                office.perform(administrator, new MoveCard(card, Optional.empty(), status, Optional.empty()));
            }
        }
        office.card(administrator, deals, client, "still there");
        office.settled();
        assertThat(figures(administrator, deals.text(), "{\"field\":\"group\",\"is\":[\"lost\"]}", "leftFrom", null)
                        .groups())
                .extracting(group -> group.value().orElse(""), Group::count)
                .containsExactly(tuple("asked", 1L), tuple("offered", 2L), tuple("gone", 0L), tuple("silent", 0L));
    }

    @Test
    @Tag("A113")
    void addsUpSumsByTheValuesOfAFieldAndCountsWhatHoldsNone() {
        ClientId client = office.client(administrator, "Tesztiroda Bt.");
        office.perform(administrator, Office.opening(module, client, "a", values("red", 100)));
        office.perform(administrator, Office.opening(module, client, "b", values("red", 50)));
        office.perform(administrator, Office.opening(module, client, "c", "{\"colour\":null}"));
        office.settled();
        Figures.Counted counted = figures(administrator, module.text(), "{}", "field.colour", "field.sum");
        assertThat(counted.sums()).extracting(money -> money.minor()).containsExactly(150L);
        assertThat(counted.groups())
                .extracting(
                        group -> group.value().orElse(""),
                        Group::count,
                        group -> group.sums().size())
                .containsExactly(tuple("red", 2L, 1), tuple("blue", 0L, 0), tuple("", 1L, 0));
        assertThat(listed(administrator, counted.groups().get(2).where())).isEqualTo(1);
    }

    @Test
    void countsNewClientsByMonth() {
        office.client(administrator, "Tesztiroda Bt.");
        office.settled();
        List<Group> months =
                figures(administrator, "clients", "{}", "created:month", null).groups();
        assertThat(months).hasSize(12);
        assertThat(months.get(11).count()).isEqualTo(1);
        assertThat(months.get(10).count()).isZero();
    }

    @Test
    void countsForARestrictedUserOnlyWhatThatUserSees() {
        ClientId client = office.client(administrator, "Tesztiroda Bt.");
        office.cardOf(administrator, administrator, module, client, "Titkos");
        CardId own = office.cardOf(restricted, administrator, module, client, "Saját");
        office.todo(administrator, "Nem az övé", "2026-03-12", own);
        office.settled();
        assertThat(figures(administrator, module.text(), "{}", "responsible", null)
                        .count())
                .isEqualTo(2);
        Figures.Counted seen = figures(restricted, module.text(), "{}", "responsible", null);
        assertThat(seen.count()).isEqualTo(1);
        assertThat(seen.groups())
                .extracting(group -> group.value().orElse(""))
                .containsExactly(restricted.user().text());
        Actor stranger = office.founded();
        assertThat(figures(stranger, "clients", "{}", null, null).count()).isZero();
        assertThat(figures(stranger, Figures.TODOS, "{}", null, null).count()).isZero();
    }

    @Test
    void countsToDosByPersonAndForgetsWhatTheReaderLost() {
        ClientId client = office.client(administrator, "Tesztiroda Bt.");
        CardId card = office.cardOf(restricted, administrator, module, client, "Saját");
        office.todo(administrator, "Hívni kell", "2026-03-12", card);
        office.settled();
        String open = "{\"field\":\"done\",\"is\":false}";
        assertThat(figures(restricted, Figures.TODOS, open, "assignee", null).groups())
                .extracting(group -> group.value().orElse(""), Group::count)
                .containsExactly(tuple(administrator.user().text(), 1L));
        assertThat(found(restricted, "hívni")).isEqualTo(1);
        office.perform(
                administrator,
                new ChangeCard(
                        card,
                        office.read(administrator, card).version(),
                        Optional.empty(),
                        Optional.of(administrator.user().text()),
                        Optional.empty()));
        office.settled();
        assertThat(figures(restricted, Figures.TODOS, open, "assignee", null).count())
                .isZero();
        assertThat(found(restricted, "hívni")).isZero();
        assertThat(found(administrator, "hivni")).isEqualTo(1);
    }

    private int found(Actor actor, String words) {
        List<Hit> hits = office.index().lookUp(office.policy().of(actor), words, Set.of("todo"), 10);
        return hits.size();
    }

    private long listed(Actor actor, Where where) {
        return office.cards().count(actor, CardList.of(module, where, "-changed", 1));
    }

    private Figures.Counted figures(
            Actor actor,
            String list,
            String where,
            @org.jspecify.annotations.Nullable String by,
            @org.jspecify.annotations.Nullable String sum) {
        return office.figures()
                .of(
                        actor,
                        new Figures.Query(list, Where.parse(where), Optional.ofNullable(by), Optional.ofNullable(sum)));
    }

    private static String values(String colour, int forints) {
        return "{\"colour\":\"" + colour + "\",\"sum\":{\"minor\":" + forints + ",\"currency\":\"HUF\"}}";
    }

    private static SaveDashboard saving(boolean everybody, Tile... tiles) {
        return new SaveDashboard(Optional.of(List.of(tiles)), Optional.of(everybody), Optional.empty());
    }

    private static Tile number(String id) {
        return tile(id, Optional.of("clients"), Optional.empty(), Optional.empty(), 1);
    }

    private Tile byStatus(String id) {
        return tile(id, Optional.of(module.text()), Optional.of("status"), Optional.of("field.sum"), 2);
    }

    private static Tile tile(String id, Optional<String> list, Optional<String> by, Optional<String> sum, int width) {
        return new Tile(
                id,
                Tile.Kind.FIGURES,
                Optional.empty(),
                list,
                Optional.empty(),
                Optional.empty(),
                by,
                sum,
                Optional.of(Tile.Chart.BARS),
                Optional.empty(),
                width,
                1);
    }
}
