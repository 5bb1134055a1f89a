package ${package}.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ${package}.ReleaseItem;
import ${package}.ReserveItem;
import ${package}.internal.camel.ForgettingComponent;
import ${package}.internal.camel.ForgettingRoutes;
import ${package}.internal.jpa.BookedDay;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.cards.ChangeCard;
import org.seraicrm.platform.cards.MoveCard;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Violation;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.local.LocalCompany;
import org.seraicrm.platform.testkit.local.ModuleContract;

/** The module through the real pipeline, on a real database, without a container. */
class RentalTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static LocalCompany company;
    private static RentalActions actions;
    private static ModuleId rentals;

    @BeforeAll
    static void open(@TempDir Path folder) {
        var units = LocalCompany.units(Map.of(Bookings.UNIT, List.of(BookedDay.class)));
        company = new LocalCompany(folder, LocalStore.derby(folder, units));
        actions = new RentalActions(company.cards().cards(), company.modules().modules());
        company.modules().contribute(RentalActions.class);
        company.modules().add(actions);
        company.cards().add(new DepositRule());
        company.store().add(new ReturnedItems(company.store().store(), company.modules().modules()));
        rentals = company.module(RentalActions.KIND);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    private static CardId rental() {
        return company.card(rentals, company.client("Kovács Építő Kft."));
    }

    private static ReserveItem reserve(CardId card, String item, LocalDate from, LocalDate until) {
        return new ReserveItem(card, item, from, until);
    }

    private static Optional<Booking> booking(CardId card) {
        return company.store()
                .store()
                .read(company.administrator().company(), unit -> Bookings.in(unit).of(card));
    }

    private static MoveCard move(CardId card, String status) {
        return new MoveCard(card, Optional.empty(), status, Optional.empty());
    }

    @Test
    void reservesAnItemForSomeDays() {
        CardId card = rental();
        company.perform(reserve(card, "Drill", MONDAY, MONDAY.plusDays(2)));
        assertThat(booking(card)).contains(new Booking("Drill", MONDAY, MONDAY.plusDays(2)));
    }

    @Test
    void refusesAnItemThatIsTakenOnOneOfTheDays() {
        company.perform(reserve(rental(), "Ladder", MONDAY, MONDAY.plusDays(2)));
        ReserveItem late = reserve(rental(), "Ladder", MONDAY.plusDays(2), MONDAY.plusDays(4));
        assertThat(company.refusal(company.administrator(), late).violations())
                .containsExactly(new Violation("/item", "${kind}.taken"));
        company.perform(reserve(rental(), "Ladder", MONDAY.plusDays(3), MONDAY.plusDays(4)));
    }

    @Test
    void refusesAReservationThatEndsBeforeItBegins() {
        ReserveItem wrong = reserve(rental(), "Saw", MONDAY, MONDAY.minusDays(1));
        assertThat(company.refusal(company.administrator(), wrong).violations())
                .containsExactly(new Violation("/until", "${kind}.wrongPeriod"));
    }

    @Test
    void takesAChangeOfAReservationBack() {
        CardId card = rental();
        company.perform(reserve(card, "Mixer", MONDAY, MONDAY));
        Outcome<CardId> changed = company.modules()
                .actions()
                .perform(company.administrator(), reserve(card, "Mixer", MONDAY.plusDays(7), MONDAY.plusDays(8)));
        String receipt = ((Outcome.Performed<CardId>) changed).receipt().orElseThrow();
        company.modules().actions().undo(company.administrator(), receipt).orRefuse();
        assertThat(booking(card)).contains(new Booking("Mixer", MONDAY, MONDAY));
    }

    @Test
    void letsNothingOutWithoutADeposit() {
        CardId card = rental();
        assertThat(company.refusal(company.administrator(), move(card, "out")).violations())
                .containsExactly(new Violation("/values/deposit", "${kind}.depositMissing"));
        JsonNode deposit = Json.tree("{\"minor\": 2000000, \"currency\": \"HUF\"}");
        company.perform(new ChangeCard(
                card,
                company.read(card).version(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of("deposit", deposit))));
        company.perform(move(card, "out"));
        assertThat(company.read(card).status()).isEqualTo("out");
    }

    @Test
    void freesAnItemWhoseRentalIsCancelled() throws InterruptedException {
        CardId card = rental();
        company.perform(reserve(card, "Pump", MONDAY, MONDAY));
        company.perform(move(card, "cancelled"));
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (booking(card).isPresent()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void forgetsOldBookingsByARouteOfItsOwn() throws Exception {
        CardId old = rental();
        LocalDate longAgo = LocalDate.now(company.administrator().zone()).minusDays(500);
        company.perform(reserve(old, "Tent", longAgo, longAgo.plusDays(1)));
        Forgetting forgetting = new Forgetting(company.store().store(), company.companies());
        ForgettingComponent component = new ForgettingComponent(forgetting);
        try (var camel = new DefaultCamelContext()) {
            camel.addComponent(RentalActions.KIND, component);
            camel.addRoutes(new ForgettingRoutes(component));
            camel.start();
            Integer forgotten = camel.createProducerTemplate()
                    .requestBody(RentalActions.KIND + ":forget?days=365", "", Integer.class);
            assertThat(forgotten).isEqualTo(2);
            assertThat(booking(old)).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatModulesPromise() {
        return new ModuleContract(company, RentalActions.KIND, actions)
                .example(() -> {
                    CardId card = rental();
                    return reserve(card, "Crane " + card, MONDAY, MONDAY.plusDays(1));
                })
                .example(() -> {
                    CardId card = rental();
                    company.perform(reserve(card, "Crane " + card, MONDAY, MONDAY.plusDays(1)));
                    return new ReleaseItem(card);
                })
                .tests();
    }
}
