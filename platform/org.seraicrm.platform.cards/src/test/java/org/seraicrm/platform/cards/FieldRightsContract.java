package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.DepartmentId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.RoleIn;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.AddField;
import org.seraicrm.platform.modules.Field;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.FieldType;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.store.Event;

/** Fields that some roles don't see or only read, and roles that are of one place. */
abstract class FieldRightsContract extends OnDatabase {

    private static final String SECRET = "Titoktartalom";

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private Actor standard;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private ClientId client;

    @SuppressWarnings("NullAway.Init")
    private String field;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    FieldRightsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        standard = office.colleague(administrator, Role.STANDARD);
        module = office.module(administrator);
        client = office.client(administrator, "Üvegkalmár");
        field = office.perform(administrator, new AddField(module, "Margin", FieldType.TEXT, Optional.empty()));
        card = office.perform(administrator, Office.opening(module, client, "Ablak", value(SECRET)));
        office.settled();
    }

    @Test
    void aHiddenFieldLooksAsIfItWereNotThere() {
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        office.settled();
        assertThat(office.read(standard, card).values()).doesNotContainKey(field);
        assertThat(office.cards().of(standard, client).get(0).values()).doesNotContainKey(field);
        assertThat(office.cards()
                        .list(standard, CardList.of(module, 10))
                        .items()
                        .get(0)
                        .values())
                .doesNotContainKey(field);
        assertThat(seen(standard).setup().fields()).extracting(Field::id).doesNotContain(field);
        assertThat(office.read(administrator, card).text(field)).contains(SECRET);
        assertThat(office.refusal(standard, Office.changing(card, 1, value("más")))
                        .violations())
                .containsExactly(new Violation("/values/" + field, "value.unknown"));
    }

    @Test
    void aHiddenFieldFindsCardsForWhoSeesItAndForNobodyElse() {
        Actor restricted = office.colleague(administrator, Role.RESTRICTED);
        assertThat(found(restricted)).isEqualTo(1);
        office.performed(administrator, grant(Role.RESTRICTED, FieldAccess.HIDDEN));
        office.settled();
        assertThat(found(standard)).isEqualTo(1);
        assertThat(found(restricted)).isZero();
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        office.settled();
        assertThat(found(standard)).isZero();
        assertThat(found(administrator)).isEqualTo(1);
        office.performed(administrator, grant(Role.RESTRICTED, null));
        office.settled();
        assertThat(found(restricted)).isEqualTo(1);
    }

    @Test
    void anotherFieldIsSavedWithoutLosingWhatIsHidden() {
        String open = office.perform(administrator, new AddField(module, "Note", FieldType.TEXT, Optional.empty()));
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        office.perform(standard, Office.changing(card, 1, "{\"" + open + "\":\"nyitott\"}"));
        assertThat(office.read(administrator, card).values()).containsKeys(field, open);
    }

    @Test
    void aHiddenFieldsChangesAreLeftOutOfTheHistory() {
        office.perform(administrator, Office.changing(card, 1, value("Újabb titok")));
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        assertThat(changes(administrator)).isEqualTo(1);
        assertThat(changes(standard)).isZero();
        Instant before = card.created().plusMillis(1);
        assertThat(office.pasts().of(administrator, card, before).flatMap(Past::state))
                .hasValueSatisfying(past -> assertThat(past.values()).containsKey(field));
        assertThat(office.pasts().of(standard, card, before).flatMap(Past::state))
                .hasValueSatisfying(past -> assertThat(past.values()).doesNotContainKey(field));
    }

    @Test
    void whatIsHiddenStaysSoWhenTheCardGoesOnWhereNoSuchFieldIs() {
        ModuleId other = office.module(administrator);
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        office.perform(
                administrator,
                new HandOverCard(card, Optional.empty(), other, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(office.read(standard, card).values()).doesNotContainKey(field);
        assertThat(office.read(administrator, card).values()).containsKey(field);
    }

    @Test
    void aCopyHoldsNothingThatWasHiddenFromWhoMadeIt() {
        ModuleId other = office.module(administrator);
        office.perform(administrator, new AddField(other, "Margin", FieldType.TEXT, Optional.empty()));
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        CopyCard copy =
                new CopyCard(card, other, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(office.read(administrator, office.perform(standard, copy))
                        .values()
                        .values())
                .noneMatch(value -> value.asText().equals(SECRET));
        assertThat(office.read(administrator, office.perform(administrator, copy))
                        .values()
                        .values())
                .anyMatch(value -> value.asText().equals(SECRET));
    }

    @Test
    void whatWasHiddenStaysHiddenWhenTheCardGoesOnAndTheModuleIsOff() {
        office.perform(administrator, Office.changing(card, 1, value("Újabb titok")));
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        ModuleId next = office.module(administrator);
        office.perform(
                administrator,
                new HandOverCard(card, Optional.empty(), next, Optional.empty(), Optional.empty(), Optional.empty()));
        office.perform(administrator, new SwitchModule(module, false, Optional.empty()));
        assertThat(changes(administrator)).isEqualTo(1);
        assertThat(changes(standard)).isZero();
    }

    @Test
    void anEventIsToldWithoutWhatIsHidden() {
        var changed = office.performed(administrator, Office.changing(card, 1, "{\"" + field + "\":\"Újabb titok\"}"));
        Event event = office.store()
                .log()
                .find(administrator.company(), changed.event().orElseThrow())
                .orElseThrow();
        assertThat(office.histories().of(standard, event)).isPresent();
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        assertThat(office.histories().of(standard, event)).isEmpty();
        assertThat(office.histories().of(administrator, event)).isPresent();
        assertThat(office.histories().of(office.founded(), event)).isEmpty();
    }

    @Test
    void aReadOnlyFieldIsSeenAndNotChanged() {
        office.performed(administrator, grant(Role.STANDARD, FieldAccess.READ_ONLY));
        assertThat(office.read(standard, card).text(field)).contains(SECRET);
        assertThat(seen(standard).sight().readOnly()).containsExactly(field);
        assertThat(office.refusal(standard, Office.changing(card, 1, value("más")))
                        .violations())
                .containsExactly(new Violation("/values/" + field, "field.readOnly"));
        Actor manager = office.colleague(administrator, Role.MANAGER);
        office.perform(manager, Office.changing(card, 1, value("más")));
    }

    @Test
    void aDepartmentMayDifferFromTheCompanyAndTheGrantIsTakenBack() {
        DepartmentId sales = DepartmentId.next();
        Actor seller = office.colleague(administrator, Role.STANDARD, sales);
        office.perform(administrator, grant(Role.STANDARD, FieldAccess.HIDDEN));
        var exception = office.performed(
                administrator,
                new GrantField(module, field, Role.STANDARD, Optional.of(sales), Optional.of(FieldAccess.CHANGE)));
        assertThat(office.read(seller, card).values()).containsKey(field);
        assertThat(office.read(standard, card).values()).doesNotContainKey(field);
        office.undo(administrator, exception);
        assertThat(office.read(seller, card).values()).doesNotContainKey(field);
    }

    @Test
    @Tag("A125")
    void aRoleOfOneModuleNarrowsOnlyWhatIsSeenThere() {
        ModuleId other = office.module(administrator);
        CardId elsewhere = office.card(administrator, other, client, "Máshol");
        CardId own = office.cardOf(standard, administrator, module, client, "Saját");
        CardId foreign = office.cardOf(administrator, administrator, module, client, "Másé");
        office.settled();
        Actor narrowed = Office.with(standard, new RoleIn(Optional.of(module), Optional.empty(), Role.RESTRICTED));
        assertThat(office.cards().find(narrowed, List.of(own, foreign, elsewhere)))
                .extracting(Card::id)
                .containsExactly(own, elsewhere);
        assertThat(office.cards().count(narrowed, CardList.of(module, 10))).isEqualTo(2);
        assertThat(office.refusal(narrowed, new TrashCard(foreign)).code()).isEqualTo("row.notFound");
    }

    @Test
    @Tag("A123")
    void aRoleOfADepartmentCountsInTheModulesOfThatDepartment() {
        DepartmentId sales = DepartmentId.next();
        Actor seller = office.colleague(administrator, Role.RESTRICTED, sales);
        CardId foreign = office.cardOf(administrator, administrator, module, client, "Másé");
        office.settled();
        assertThat(office.cards().find(seller, foreign)).isEmpty();
        Actor leading = Office.with(seller, new RoleIn(Optional.empty(), Optional.of(sales), Role.MANAGER));
        assertThat(office.cards().find(leading, foreign)).isPresent();
        assertThat(seen(leading).role(leading.standing())).isEqualTo(Role.MANAGER);
        assertThat(office.clients().find(leading, office.clientOf(administrator, administrator, "Idegen")))
                .as("clients belong to no module")
                .isEmpty();
    }

    private GrantField grant(Role role, @Nullable FieldAccess access) {
        return new GrantField(module, field, role, Optional.empty(), Optional.ofNullable(access));
    }

    private String value(String text) {
        return "{\"" + field + "\":\"" + text + "\"}";
    }

    private Module seen(Actor actor) {
        return office.modules().modules().on(actor, module).orElseThrow();
    }

    private int found(Actor actor) {
        return office.index()
                .lookUp(office.modules().policy().of(actor), SECRET, Set.of("card"), 10)
                .size();
    }

    private long changes(Actor actor) {
        return office.histories().of(actor, card, Optional.empty(), 50).stream()
                .filter(entry -> entry.type().equals("card.changed"))
                .filter(entry -> entry.data().path("changes").has(field))
                .count();
    }
}
