package org.seraicrm.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.cards.Office.changing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Barrier;
import org.seraicrm.platform.modules.GrantRight;
import org.seraicrm.platform.modules.ModuleSetup;
import org.seraicrm.platform.modules.Right;

/** What would be refused is told without being done. */
abstract class RehearsalsContract extends OnDatabase {

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @SuppressWarnings("NullAway.Init")
    private ModuleId module;

    @SuppressWarnings("NullAway.Init")
    private CardId card;

    RehearsalsContract(Databases database) {
        super(database);
    }

    @BeforeEach
    void found() {
        administrator = office.founded();
        module = office.module(administrator);
        card = office.card(administrator, module, office.client(administrator, "Üvegkalmár"), "Tükrök");
    }

    private static MoveCard move(CardId card, String status) {
        return new MoveCard(card, Optional.empty(), status, Optional.empty());
    }

    private Optional<Problem> rehearsed(Actor actor, String status) {
        return office.modules().actions().rehearse(actor, move(card, status));
    }

    @Test
    @Tag("A62")
    void aRehearsedMoveIsNotKeptAndNobodyIsToldOfIt() {
        Card before = office.read(administrator, card);
        assertThat(rehearsed(administrator, "running")).isEmpty();
        assertThat(office.read(administrator, card)).isEqualTo(before);
        assertThat(office.histories().of(administrator, card, Optional.empty(), 10))
                .extracting(Entry::type)
                .containsExactly("card.opened");
        office.perform(administrator, new MoveCard(card, Optional.of(before.version()), "running", Optional.empty()));
        assertThat(office.read(administrator, card).status()).isEqualTo("running");
    }

    @Test
    @Tag("A217")
    void aRuleOfTheModuleRefusesTheRehearsalWithTheWordsOfTheMove() {
        office.add(new NameBeforeTheEnd(module));
        Problem told = rehearsed(administrator, "over").orElseThrow();
        assertThat(told.violations()).containsExactly(new Violation("/status", "matter.unnamed"));
        assertThat(office.refusal(administrator, move(card, "over"))).isEqualTo(told);
        office.perform(
                administrator, changing(card, office.read(administrator, card).version(), "{\"line\":\"Név\"}"));
        assertThat(rehearsed(administrator, "over")).isEmpty();
    }

    /** Nothing ends without a name, in one module. */
    private record NameBeforeTheEnd(ModuleId module) implements CardRule {
        @Override
        public String kind() {
            return "matter";
        }

        @Override
        public Optional<Problem> judge(CardChange change) {
            return Optional.of(Problem.invalid("/status", "matter.unnamed"))
                    .filter(unnamed -> change.module().id().equals(module))
                    .filter(unnamed -> change.entersStatus("over")
                            && change.after().text("line").isEmpty());
        }
    }

    @Test
    @Tag("A217")
    void theMatrixAndRightsRefuseTheRehearsalToo() {
        ModuleSetup setup = office.setup(administrator, module);
        List<Barrier> barriers = List.of(
                new Barrier(List.of("fresh"), List.of("running"), List.of(Role.STANDARD), false),
                new Barrier(List.of(), List.of("over"), List.of(), true));
        office.shape(administrator, module, new ModuleSetup(false, setup.fields(), setup.groups(), barriers), Map.of());
        Actor clerk = office.colleague(administrator, Role.STANDARD);
        assertThat(rehearsed(clerk, "running")).contains(new Problem(Kind.FORBIDDEN, "card.moveClosed"));
        assertThat(rehearsed(administrator, "running")).isEmpty();
        assertThat(rehearsed(clerk, "over").orElseThrow().violations())
                .containsExactly(new Violation("/reason", "card.reasonNeeded"));
        office.perform(
                administrator,
                new GrantRight(module, Right.EDIT.id(), Role.STANDARD, Optional.empty(), Optional.of(false)));
        assertThat(rehearsed(clerk, "over").orElseThrow()).isEqualTo(office.refusal(clerk, move(card, "over")));
        Actor stranger = office.founded();
        assertThat(rehearsed(stranger, "running").orElseThrow().kind()).isEqualTo(Kind.NOT_FOUND);
    }
}
