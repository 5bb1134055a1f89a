package org.seraicrm.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Takes letters in unless the door is shut. */
    private static final class LetterBox extends RouteBuilder {
        final List<Object> taken = new CopyOnWriteArrayList<>();
        volatile boolean shut;

        @Override
        public void configure() {
            from("direct:letter-box").routeId("letter-box").process(exchange -> {
                if (shut) {
                    throw new IllegalStateException("shut");
                }
                taken.add(exchange.getMessage().getBody(String.class));
            });
        }
    }

    private void send(String text) {
        office.integration
                .context()
                .createFluentProducerTemplate()
                .to("direct:letter-box")
                .withHeader(RouteHeaders.COMPANY, office.anna.company())
                .withBody(text)
                .send();
    }

    @Test
    void routesComeAndGoWithTheirBundle() {
        LetterBox box = new LetterBox();
        office.integration.add(box);
        send("hello");
        assertThat(box.taken).containsExactly("hello");
        assertThat(office.integration.routes().list())
                .anySatisfy(route -> assertThat(route.id()).isEqualTo("letter-box"));

        office.integration.remove(box);

        assertThat(office.integration.routes().list())
                .extracting(Routes.Route::id)
                .doesNotContain("letter-box");
    }

    @Test
    void routesAreStoppedStartedAndSuspended() {
        office.integration.add(new LetterBox());
        Routes routes = office.integration.routes();

        assertThat(routes.stop("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Stopped");
        assertThat(routes.start("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Started");
        assertThat(routes.suspend("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Suspended");
        assertThat(routes.start("letter-box")).isTrue();
        assertThat(state()).isEqualTo("Started");
        assertThat(routes.stop("nothing")).isFalse();
    }

    private String state() {
        return office.integration.routes().list().stream()
                .filter(route -> route.id().equals("letter-box"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatFailsForGoodBecomesADeadLetterThatCanBeReplayed() {
        LetterBox box = new LetterBox();
        box.shut = true;
        office.integration.add(box);
        send("important");

        DeadLetter letter = letters().get(0);
        assertThat(letter.route()).isEqualTo("letter-box");
        assertThat(letter.failure()).contains("shut");
        assertThat(office.integration.deadLetters().list(office.stranger, Optional.empty(), 10))
                .isEmpty();

        box.shut = false;
        office.modules
                .actions()
                .perform(office.anna, new ReplayDeadLetter(letter.id()))
                .orRefuse();
        replay(letter.id());

        assertThat(box.taken).containsExactly("important");
        assertThat(letters().get(0).replayed()).isPresent();
        office.modules
                .actions()
                .perform(office.anna, new DiscardDeadLetter(letter.id()))
                .orRefuse();
        assertThat(letters()).isEmpty();
    }

    private List<DeadLetter> letters() {
        return office.integration.deadLetters().list(office.anna, Optional.empty(), 10);
    }

    private void replay(DeadLetterId id) {
        String plan = "{\"company\":\"" + office.anna.company() + "\",\"letter\":\"" + id + "\"}";
        office.integration.work().stream()
                .filter(work -> work.name().equals("deadLetter.replay"))
                .forEach(work -> work.run(id.text(), plan));
    }
}
