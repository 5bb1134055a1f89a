package org.seraicrm.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.installation.internal.Site.move;
import static org.seraicrm.installation.internal.Site.schedule;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.seraicrm.installation.DeliverInstallation;
import org.seraicrm.installation.FinishInstallation;
import org.seraicrm.installation.RevertInstallation;
import org.seraicrm.installation.ScheduleInstallation;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.SwitchModule;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.platform.testkit.local.ModuleContract;

class InstallationTest {

    private static Site site;
    private static LocalCompany company;

    @BeforeAll
    static void open(@TempDir Path folder) {
        site = Site.onDerby(folder);
        company = site.company;
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Actor fitter() {
        return company.user(Role.STANDARD);
    }

    private static void refused(Action<?> action, Violation... violations) {
        assertThat(company.refusal(company.administrator(), action).violations())
                .containsExactlyInAnyOrder(violations);
    }

    @Test
    void comesForwardFromTheSurveyToTheHandOver() {
        Actor fitter = fitter();
        CardId card = site.installation();
        assertThat(company.read(card).status()).isEqualTo("survey");
        company.perform(move(card, "measured"));
        company.perform(new ScheduleInstallation(
                card, fitter.user(), LocalDateTime.of(2027, 7, 1, 9, 30), 90, Optional.of("Second floor")));
        Card scheduled = company.read(card);
        assertThat(scheduled.status()).isEqualTo("scheduled");
        assertThat(scheduled.text("fitter")).contains(fitter.user().text());
        assertThat(scheduled.text("begins")).contains("2027-07-01T07:30:00Z");
        assertThat(scheduled.text("notes")).contains("Second floor");
        company.perform(new FinishInstallation(card, Optional.of("Three panes")));
        assertThat(company.read(card).status()).isEqualTo("installed");
        company.perform(new DeliverInstallation(card, "Kovács Éva", Optional.of(LocalDate.of(2027, 7, 2))));
        Card handedOver = company.read(card);
        assertThat(handedOver.status()).isEqualTo("handed-over");
        assertThat(handedOver.text("received-by")).contains("Kovács Éva");
        assertThat(handedOver.text("received-on")).contains("2027-07-02");
        assertThat(lines(card))
                .contains(
                        "Handed over to Kovács Éva on Jul 2, 2027",
                        "Installed",
                        "Scheduled: Réka Szabó, Jul 1, 2027 09:30, 90 minutes");
    }

    private static List<String> lines(CardId card) {
        return company.cards().histories().of(company.administrator(), card, Optional.empty(), 50).stream()
                .map(entry -> company.cards().entryTexts().line(company.administrator(), entry))
                .toList();
    }

    @Test
    void isScheduledWithAFitterATimeAndADurationOnly() {
        CardId card = site.installation();
        refused(
                move(card, "scheduled"),
                new Violation("/values/fitter", "installation.fitterMissing"),
                new Violation("/values/begins", "installation.beginsMissing"),
                new Violation("/values/duration", "installation.durationMissing"));
        company.perform(schedule(card, fitter(), 0, 60));
        refused(
                site.change(card, "fitter", NullNode.getInstance()),
                new Violation("/values/fitter", "installation.fitterMissing"));
    }

    @Test
    void takesWholeMinutesUpToADay() {
        CardId card = site.installation();
        for (var wrong : List.of(IntNode.valueOf(0), IntNode.valueOf(1441), DoubleNode.valueOf(1.5))) {
            refused(site.change(card, "duration", wrong), new Violation("/values/duration", "installation.duration"));
        }
        company.perform(site.change(card, "duration", DoubleNode.valueOf(1440.0)));
    }

    @Test
    void booksNoFitterTwiceAtOverlappingTimes() {
        Actor fitter = fitter();
        company.perform(schedule(site.installation(), fitter, 2, 120));
        CardId second = site.installation();
        Violation booked = new Violation("/values/fitter", "installation.fitterBooked");
        refused(schedule(second, fitter, 1, 61), booked);
        refused(schedule(second, fitter, 3, 10), booked);
        refused(schedule(second, fitter, 1, 300), booked);
        assertThat(company.read(second).status()).isEqualTo("survey");
        company.perform(schedule(second, fitter, 1, 60));
        company.perform(schedule(site.installation(), fitter, 4, 60));
        company.perform(schedule(site.installation(), fitter(), 2, 120));
    }

    @Test
    void booksNoFitterTwiceInTwoModulesOfTheCompany() {
        Actor fitter = fitter();
        ModuleId other = company.module("installation");
        company.perform(schedule(site.installation(), fitter, 2, 120));
        CardId elsewhere = company.card(other, company.client("Másik"));
        refused(schedule(elsewhere, fitter, 3, 60), new Violation("/values/fitter", "installation.fitterBooked"));
    }

    @Test
    void movesABookingWithItsCard() {
        Actor fitter = fitter();
        CardId card = site.installation();
        company.perform(schedule(card, fitter, 2, 120));
        company.perform(schedule(card, fitter, 3, 120));
        company.perform(schedule(site.installation(), fitter, 2, 60));
        refused(
                site.change(card, "begins", TextNode.valueOf("2027-03-01T09:30:00Z")),
                new Violation("/values/fitter", "installation.fitterBooked"));
    }

    @Test
    void freesTheFitterWhenDoneCancelledOrTakenBack() {
        Actor fitter = fitter();
        CardId done = site.installation();
        company.perform(schedule(done, fitter, 2, 120));
        company.perform(new FinishInstallation(done, Optional.empty()));
        CardId cancelled = site.installation();
        company.perform(schedule(cancelled, fitter, 2, 120));
        company.perform(new MoveCard(cancelled, Optional.empty(), "cancelled", Optional.of("Client moved away")));
        company.performAndUndo(schedule(site.installation(), fitter, 2, 120));
        company.perform(schedule(site.installation(), fitter, 2, 120));
    }

    @Test
    void takesStepsBackWhole() {
        CardId card = site.installation();
        company.perform(move(card, "measured"));
        company.performAndUndo(schedule(card, fitter(), 0, 60));
        assertThat(company.read(card).status()).isEqualTo("measured");
        assertThat(company.read(card).values()).isEmpty();
        company.perform(schedule(card, fitter(), 0, 60));
        company.performAndUndo(new FinishInstallation(card, Optional.of("Done")));
        assertThat(company.read(card).status()).isEqualTo("scheduled");
        assertThat(company.read(card).values()).doesNotContainKey("report");
        company.perform(new FinishInstallation(card, Optional.empty()));
        company.performAndUndo(new DeliverInstallation(card, "Kovács Éva", Optional.empty()));
        assertThat(company.read(card).status()).isEqualTo("installed");
        assertThat(company.read(card).values()).doesNotContainKey("received-by");
    }

    @Test
    void isHandedOverAfterItWasInstalledAndCancelledWithAReason() {
        CardId card = site.installation();
        company.perform(schedule(card, fitter(), 0, 60));
        refused(
                new DeliverInstallation(card, "Kovács Éva", Optional.empty()),
                new Violation("/status", "installation.notInstalled"));
        assertThat(company.read(card).values()).doesNotContainKey("received-by");
        refused(move(card, "cancelled"), new Violation("/reason", "installation.cancelledWithoutReason"));
        CardId unscheduled = site.installation();
        assertThat(company.refusal(company.administrator(), new FinishInstallation(unscheduled, Optional.empty()))
                        .code())
                .isEqualTo("installation.notScheduled");
    }

    @Test
    @Tag("A16")
    void takesASaleOverWithItsHistoryUnderAnotherResponsible() {
        Actor planner = company.user(Role.RESTRICTED);
        CardId card = company.card(site.deals, company.client("Üvegkalmár"));
        company.perform(site.change(card, "need", TextNode.valueOf("Tükrös szekrény")));
        company.perform(Site.handOver(card, site.module, planner, Optional.empty()));
        Card taken = company.cards().cards().find(planner, card).orElseThrow();
        assertThat(taken.module()).isEqualTo(site.module);
        assertThat(taken.status()).isEqualTo("survey");
        assertThat(taken.responsible()).contains(planner.user());
        assertThat(taken.text("need")).contains("Tükrös szekrény");
        assertThat(company.cards().histories().of(planner, card, Optional.empty(), 10))
                .extracting(Entry::type)
                .containsExactly("card.handedOver", "card.changed", "card.opened");
        company.perform(planner, schedule(card, fitter(), 0, 60));
    }

    @Test
    @Tag("A16")
    void judgesASaleThatIsHandedOver() {
        Actor fitter = fitter();
        CardId card = company.card(site.deals, company.client("Üvegkalmár"));
        assertThat(company.refusal(
                                company.administrator(),
                                Site.handOver(card, site.module, fitter, Optional.of("scheduled")))
                        .violations())
                .extracting(Violation::code)
                .containsExactly(
                        "installation.fitterMissing", "installation.beginsMissing", "installation.durationMissing");
        assertThat(company.read(card).module()).isEqualTo(site.deals);
    }

    @Test
    void hidesItsActionsWhereTheModuleIsOff() {
        LocalCompany own = company;
        List<ModuleId> all = own.modules().modules().on(own.administrator()).stream()
                .map(module -> module.id())
                .toList();
        CardId card = site.installation();
        all.forEach(module -> own.perform(new SwitchModule(module, false, Optional.empty())));
        assertThat(own.refusal(own.administrator(), schedule(card, own.administrator(), 0, 60))
                        .code())
                .isEqualTo("action.unknown");
        all.forEach(module -> own.perform(new SwitchModule(module, true, Optional.empty())));
        own.perform(schedule(card, fitter(), 0, 60));
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatModulesPromise() {
        return new ModuleContract(company, InstallationKind.ID, site.actions)
                .example(() -> schedule(site.installation(), fitter(), 0, 60))
                .example(() -> new FinishInstallation(scheduled(), Optional.of("Three panes")))
                .example(() -> {
                    CardId card = scheduled();
                    company.perform(new FinishInstallation(card, Optional.empty()));
                    return new DeliverInstallation(card, "Kovács Éva", Optional.empty());
                })
                .example(() -> {
                    CardId card = scheduled();
                    return new RevertInstallation(
                            card, company.read(card).version(), "survey", Map.of("fitter", NullNode.getInstance()));
                })
                .tests();
    }

    private static CardId scheduled() {
        CardId card = site.installation();
        company.perform(schedule(card, fitter(), 0, 60));
        return card;
    }
}
