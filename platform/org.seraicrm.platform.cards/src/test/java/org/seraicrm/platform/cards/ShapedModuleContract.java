package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.Office.changing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Barrier;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.Labels;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.RemoveField;
import org.seraicrm.platform.modules.Status;

/** Cards in modules whose fields and statuses the company changes while it works. */
abstract class ShapedModuleContract extends OnDatabase {

    private static final String KIND = """
            id: lending
            version: %s
            name: Lending
            description: Lending
            icon: tool
            colour: lime
            fields:
              - {id: thing, label: Thing, type: TEXT}
              - {id: %s, label: More, type: %s}
            groups:
              - id: all
                label: All
                statuses: [{id: asked, colour: blue, label: Asked}, {id: %s, colour: red, label: Later}]
            """;

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    ShapedModuleContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        client = office.client(administrator, "Ablakos Kft.");
    }

    private CardId open(String title) {
        return office.card(administrator, module, client, title);
    }

    private Card card(CardId id) {
        return office.read(administrator, id);
    }

    private static MoveCard moving(CardId card, String status, String reason) {
        return new MoveCard(card, Optional.empty(), status, Optional.of(reason).filter(text -> !text.isEmpty()));
    }

    private ModuleSetup setup() {
        return office.setup(administrator, module);
    }

    private ModuleSetup without(String status) {
        ModuleSetup setup = setup();
        Status.Group work = setup.groups().get(0);
        Status.Group rest = new Status.Group(
                work.id(),
                work.label(),
                work.statuses().stream()
                        .filter(each -> !each.id().equals(status))
                        .toList());
        return new ModuleSetup(false, setup.fields(), List.of(rest));
    }

    @Test
    @Tag("A96")
    @Tag("A97")
    void asksWhereTheCardsOfARemovedStatusGoAndMovesThemAll() {
        CardId one = open("Egy");
        CardId two = open("Kettő");
        office.perform(administrator, moving(two, "running", ""));
        office.perform(administrator, new TrashCard(one));

        assertThat(office.refusal(administrator, office.shaping(administrator, module, without("fresh"), Map.of()))
                        .violations())
                .containsExactly(new Violation("/moves/fresh", "module.statusHolds", Map.of("count", 1L)));
        assertThat(office.refusal(
                                administrator,
                                office.shaping(administrator, module, without("fresh"), Map.of("fresh", "nowhere")))
                        .violations())
                .hasSize(1);

        office.shape(administrator, module, without("fresh"), Map.of("fresh", "running"));
        office.perform(administrator, new RestoreCard(one));

        assertThat(card(one).status()).isEqualTo("running");
        assertThat(card(two).status()).isEqualTo("running");
        assertThat(setup().status("fresh")).isEmpty();
    }

    @Test
    @Tag("A60")
    void keepsTheValuesOfAFieldThatIsTakenAwayUntilItIsTakenBack() {
        CardId card = open("Mezővel");
        office.perform(administrator, changing(card, card(card).version(), "{\"line\": \"marad\"}"));
        ModuleSetup before = setup();
        List<Field> fewer = before.fields().stream()
                .filter(field -> !field.id().equals("line"))
                .toList();

        office.shape(administrator, module, new ModuleSetup(false, fewer, before.groups()), Map.of());
        ChangeCard change = changing(card, card(card).version(), "{\"line\": \"nem\"}");
        assertThat(office.refusal(administrator, change).violations())
                .containsExactly(new Violation("/values/line", "value.unknown"));
        office.shape(administrator, module, new ModuleSetup(false, before.fields(), before.groups()), Map.of());

        assertThat(card(card).text("line")).contains("marad");
    }

    @Test
    @Tag("A204")
    void takesFieldsAndStatusesOfAnyName() {
        ModuleSetup setup = setup();
        Field region = new Field("region", Labels.of("Régió"), FieldType.TEXT, List.of(), true, Optional.empty());
        List<Status> any = Stream.of("potenciális", "акция", "random", "VIP")
                .map(name -> new Status("s" + Math.abs(name.hashCode()), Labels.of(name), "blue", false))
                .toList();
        List<Status.Group> groups = Stream.concat(
                        setup.groups().stream(), Stream.of(new Status.Group("any", Labels.of("Bármi"), any)))
                .toList();
        office.shape(administrator, module, new ModuleSetup(false, List.of(region), groups), Map.of());
        CardId card = open("Ablakos Kft.");
        office.perform(administrator, changing(card, card(card).version(), "{\"region\": \"Alföld\"}"));
        any.forEach(status -> office.perform(administrator, moving(card, status.id(), "")));
        assertThat(card(card).text("region")).contains("Alföld");
        assertThat(setup().status(card(card).status()).orElseThrow().label().in(Locale.ENGLISH))
                .isEqualTo("VIP");
    }

    @Test
    @Tag("A217")
    void holdsMovesToTheMatrixOfTheRole() {
        ModuleSetup setup = setup();
        List<Barrier> barriers = List.of(
                new Barrier(List.of("fresh"), List.of("over"), List.of(Role.STANDARD), false),
                new Barrier(List.of("fresh"), List.of("running"), List.of(), true));
        office.shape(administrator, module, new ModuleSetup(false, setup.fields(), setup.groups(), barriers), Map.of());
        Actor rep = office.colleague(administrator, Role.STANDARD);
        CardId card = open("Mátrix");

        assertThat(office.refusal(rep, moving(card, "over", "kérem")).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(office.refusal(rep, moving(card, "running", "")).violations())
                .containsExactly(new Violation("/reason", "card.reasonNeeded"));
        office.perform(rep, moving(card, "running", "sürgős"));
        office.perform(rep, moving(card, "over", ""));

        assertThat(card(card).status()).isEqualTo("over");
    }

    @Test
    @Tag("A218")
    void leavesATerminalGroupOnlyByAManagersReasonButUndoesAMistake() {
        ModuleSetup setup = setup();
        Status.Group work = setup.groups().get(0);
        List<Status.Group> groups = List.of(
                new Status.Group("work", work.label(), work.statuses().subList(0, 2)),
                new Status.Group("end", work.label(), work.statuses().subList(2, 3), true));
        office.shape(administrator, module, new ModuleSetup(false, setup.fields(), groups), Map.of());
        Actor rep = office.colleague(administrator, Role.STANDARD);
        Actor manager = office.colleague(administrator, Role.MANAGER);
        CardId card = open("Végleges");

        Outcome.Performed<Versioned> ended = office.performed(rep, moving(card, "over", ""));
        assertThat(office.refusal(rep, moving(card, "fresh", "mégis")).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(office.refusal(manager, moving(card, "fresh", "")).violations())
                .hasSize(1);
        office.undo(rep, ended);
        assertThat(card(card).status()).isEqualTo("fresh");

        office.perform(rep, moving(card, "over", ""));
        office.perform(manager, moving(card, "running", "visszajött"));
        assertThat(card(card).status()).isEqualTo("running");
    }

    /** Cards whose line is written come to "running" by themselves, those of somebody responsible to "over". */
    private void following(List<Barrier> barriers) {
        ModuleSetup setup = setup();
        Status.Group work = setup.groups().get(0);
        List<Status> statuses = work.statuses().stream()
                .map(status -> switch (status.id()) {
                    case "running" -> comingTo(status, "line");
                    case "over" -> comingTo(status, Field.When.RESPONSIBLE);
                    default -> status;
                })
                .toList();
        List<Status.Group> groups = List.of(new Status.Group(work.id(), work.label(), statuses));
        office.shape(administrator, module, new ModuleSetup(false, setup.fields(), groups, barriers), Map.of());
    }

    private static Status comingTo(Status status, String field) {
        return new Status(
                status.id(),
                status.label(),
                status.colour(),
                status.closed(),
                status.initial(),
                Optional.of(List.of(new Field.When(field, List.of()))));
    }

    @Test
    @Tag("A49")
    void movesACardByItselfWhenWhatItHoldsSaysSoAndBackWithTheChange() {
        following(List.of());
        CardId card = open("Magától");
        Outcome.Performed<Versioned> changed =
                office.performed(administrator, changing(card, card(card).version(), "{\"line\": \"kész\"}"));
        assertThat(card(card).status()).isEqualTo("running");
        assertThat(office.histories().of(administrator, card, Optional.empty(), 2))
                .extracting(Entry::type)
                .containsExactly("card.moved", "card.changed");

        Outcome.Performed<?> back = office.undo(administrator, changed);
        assertThat(card(card))
                .extracting(Card::status, now -> now.text("line"))
                .containsExactly("fresh", Optional.empty());
        office.undo(administrator, back);
        assertThat(card(card))
                .extracting(Card::status, now -> now.text("line"))
                .containsExactly("running", Optional.of("kész"));
    }

    @Test
    @Tag("A49")
    void leavesACardWhereItIsFurtherOnOrItsWayIsClosed() {
        following(List.of(new Barrier(List.of(), List.of("over"), List.of(Role.STANDARD), false)));
        Actor rep = office.colleague(administrator, Role.STANDARD);
        CardId card = open("Marad");
        office.perform(rep, responsible(card, rep));
        assertThat(card(card).status()).isEqualTo("fresh");
        office.perform(administrator, moving(card, "over", ""));
        office.perform(rep, changing(card, card(card).version(), "{\"line\": \"késő\"}"));
        assertThat(card(card).status()).isEqualTo("over");
        CardId other = open("Megy");
        office.perform(administrator, responsible(other, administrator));
        assertThat(card(other).status()).isEqualTo("over");
    }

    private ChangeCard responsible(CardId card, Actor who) {
        return new ChangeCard(
                card,
                card(card).version(),
                Optional.empty(),
                Optional.of(who.user().text()),
                Optional.empty());
    }

    @Test
    @Tag("A49")
    void noLongerMovesCardsByAFieldThatIsGone() {
        following(List.of());
        ModuleSetup setup = setup();
        List<Field> fewer = setup.fields().stream()
                .filter(field -> !field.id().equals("line"))
                .toList();
        office.perform(administrator, new RemoveField(module, "line"));
        assertThat(setup().fields()).isEqualTo(fewer);
        assertThat(setup().status("running").orElseThrow().comesWhen()).isEmpty();
        assertThat(setup().status("over").orElseThrow().comesWhen()).isPresent();
    }

    private static void lending(Office office, String version, String field, String type, String status) {
        office.deploy("lending.yaml", KIND.formatted(version, field, type, status));
    }

    private ModuleSetup setup(ModuleId of) {
        return office.setup(administrator, of);
    }

    @Test
    @Tag("A9")
    void followsItsKindUntilTheCompanyChangesIt() {
        lending(office, "1.0.0", "size", "TEXT", "out");
        ModuleId untouched = office.module(administrator, "lending");
        ModuleId shaped = office.module(administrator, "lending");
        CardId card = office.card(administrator, untouched, client, "Létra");
        office.shape(administrator, shaped, setup(shaped), Map.of());

        lending(office, "1.1.0", "colour", "TEXT", "back");
        assertThat(setup(untouched).fields()).extracting(Field::id).containsExactly("thing", "colour");
        assertThat(setup(untouched).retired()).extracting(Field::id).containsExactly("size");
        assertThat(setup(untouched).statuses()).extracting(Status::id).containsExactly("asked", "back");
        assertThat(setup(shaped).fields()).extracting(Field::id).containsExactly("thing", "size");
        assertThat(card(card).status()).isEqualTo("asked");
    }

    @Test
    void keepsItsShapeWhenCardsWouldLoseTheirStatusOrTheTypeOfAField() {
        lending(office, "2.0.0", "size", "TEXT", "out");
        ModuleId lending = office.module(administrator, "lending");
        CardId card = office.card(administrator, lending, client, "Létra");
        office.perform(administrator, moving(card, "out", ""));

        lending(office, "2.1.0", "size", "TEXT", "back");
        assertThat(setup(lending).statuses()).extracting(Status::id).containsExactly("asked", "out");
        lending(office, "2.2.0", "size", "NUMBER", "out");
        assertThat(setup(lending).field("size").orElseThrow().type()).isEqualTo(FieldType.TEXT);
        office.perform(administrator, moving(card, "asked", ""));
        lending(office, "2.3.0", "size", "TEXT", "back");
        assertThat(setup(lending).statuses()).extracting(Status::id).containsExactly("asked", "back");
    }
}
