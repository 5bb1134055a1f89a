package org.seraicrm.platform.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.seraicrm.platform.cards.Card;
import org.seraicrm.platform.cards.Entry;
import org.seraicrm.platform.cards.Histories;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.GrantRight;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.ModuleKind;
import org.seraicrm.platform.modules.Outcome;
import org.seraicrm.platform.modules.Right;
import org.seraicrm.platform.modules.SwitchModule;

/**
 * What Serai and its users count on in every module, as tests of one. Give an example of each of its actions and run
 * {@link #tests()} as a test factory; each test is named after the promise that is broken when it fails.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsWhatModulesPromise() {
 *     return new ModuleContract(company, "rental", actions)
 *             .example(() -> new ReserveItem(card(), "Drill", MONDAY, MONDAY))
 *             .tests();
 * }
 * }</pre>
 */
public final class ModuleContract {

    private static final int LINES = 50;

    private final LocalCompany company;
    private final String kind;
    private final ActionHandlers handlers;
    private final List<Supplier<? extends Action<?>>> examples = new ArrayList<>();

    /**
     * @param company where the module's parts are contributed and one module of the kind is on
     * @param kind the id of the module kind
     */
    public ModuleContract(LocalCompany company, String kind, ActionHandlers handlers) {
        this.company = company;
        this.kind = kind;
        this.handlers = handlers;
    }

    /** Adds an example: each time it is asked, an action that the administrator may perform now, on rows made for it. */
    public ModuleContract example(Supplier<? extends Action<?>> example) {
        examples.add(example);
        return this;
    }

    /** The promises, one test each. */
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> whole = Stream.of(
                test("every text is there in every language", this::saysEverything),
                test("every action has an example here", this::hasAllExamples));
        return Stream.concat(whole, examples.stream().flatMap(this::testsOf));
    }

    private Stream<DynamicTest> testsOf(Supplier<? extends Action<?>> example) {
        String name = name(example.get());
        return Stream.of(
                test(name + " is performed as JSON, too", () -> isPerformedAsJson(example.get())),
                test(name + " is undone by what it names", () -> isUndone(example.get())),
                test(name + " is told in words in the history", () -> isTold(example.get())),
                test(name + " is refused where the module is off", () -> isRefusedWhereOff(example.get())),
                test(name + " is refused without the right to change", () -> isRefusedWithoutRight(example.get())),
                test(name + " finds nothing from another company", () -> isRefusedToStrangers(example.get())));
    }

    private static DynamicTest test(String promise, Runnable proof) {
        return DynamicTest.dynamicTest(promise, proof::run);
    }

    private void saysEverything() {
        BundleTexts texts = new BundleTexts(handlers.getClass());
        texts.assertSameInEveryLanguage();
        texts.assertLabels(handlers);
        ModuleKind own = company.modules().modules().kinds().stream()
                .filter(each -> each.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no kind " + kind + " was contributed"));
        BundleTexts.assertLabels(own);
    }

    private void hasAllExamples() {
        Set<Class<?>> shown =
                examples.stream().map(example -> example.get().getClass()).collect(Collectors.toSet());
        assertThat(handlers.handlers().stream().<Class<?>>map(ActionHandler::action))
                .as("actions without an example")
                .isSubsetOf(shown);
    }

    private void isPerformedAsJson(Action<?> action) {
        Outcome<?> outcome = company.modules()
                .actions()
                .perform(company.administrator(), name(action), Json.tree(Json.write(action)), Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.Performed.class);
    }

    private void isUndone(Action<?> action) {
        Optional<Card> before = card(action).map(company::read);
        Outcome.Performed<?> performed = performed(action);
        if (declared(action).undoneBy().isEmpty()) {
            assertThat(performed.receipt()).as("nothing undoes it, it says").isEmpty();
            return;
        }
        String receipt = performed
                .receipt()
                .orElseThrow(() -> new AssertionError("gives no receipt: its outcome names no undo"));
        company.modules().actions().undo(company.administrator(), receipt).orRefuse();
        before.ifPresent(card -> assertSame(card, company.read(card.id())));
    }

    private static void assertSame(Card before, Card after) {
        assertThat(after.title()).isEqualTo(before.title());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.responsible()).isEqualTo(before.responsible());
        assertThat(after.values()).isEqualTo(before.values());
    }

    private void isTold(Action<?> action) {
        performed(action);
        List<Entry> told = history(action);
        for (String language : BundleTexts.LANGUAGES) {
            Actor reader = reading(Locale.forLanguageTag(language));
            assertThat(told)
                    .allSatisfy(entry -> assertThat(company.cards().entryTexts().line(reader, entry))
                            .as(entry.type() + " in " + language)
                            .isNotBlank()
                            .doesNotContain("event." + entry.type()));
        }
    }

    private List<Entry> history(Action<?> action) {
        Actor reader = company.administrator();
        Histories histories = company.cards().histories();
        return Stream.concat(
                        card(action).stream()
                                .flatMap(card -> histories.of(reader, card, Optional.empty(), LINES).stream()),
                        id(action, ClientId.class).stream()
                                .flatMap(client -> histories.of(reader, client, Optional.empty(), LINES).stream()))
                .toList();
    }

    private Actor reading(Locale language) {
        Actor own = company.administrator();
        return new Actor(own.company(), own.user(), own.role(), own.departments(), language, own.zone(), own.door());
    }

    private void isRefusedWhereOff(Action<?> action) {
        List<ModuleId> on = modules();
        on.forEach(module -> company.perform(new SwitchModule(module, false, Optional.empty())));
        try {
            assertThat(company.refusal(company.administrator(), action).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        } finally {
            on.forEach(module -> company.perform(new SwitchModule(module, true, Optional.empty())));
        }
    }

    private void isRefusedWithoutRight(Action<?> action) {
        Role least = declared(action).role();
        if (least == Role.ADMINISTRATOR) {
            return;
        }
        Role role = least == Role.RESTRICTED ? Role.STANDARD : least;
        Actor colleague = company.user(role);
        List<ModuleId> on = modules();
        on.forEach(module -> grant(module, role, false));
        try {
            assertThat(company.refusal(colleague, action).kind()).isIn(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND);
        } finally {
            on.forEach(module -> grant(module, role, true));
        }
    }

    private void grant(ModuleId module, Role role, boolean given) {
        company.perform(new GrantRight(module, Right.EDIT.id(), role, Optional.empty(), Optional.of(given)));
    }

    private void isRefusedToStrangers(Action<?> action) {
        Actor own = company.administrator();
        Actor stranger = new Actor(
                CompanyId.next(), own.user(), own.role(), own.departments(), own.language(), own.zone(), own.door());
        assertThat(company.refusal(stranger, action).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    private List<ModuleId> modules() {
        return company.modules().modules().on(company.administrator()).stream()
                .filter(module -> module.kind().equals(kind))
                .map(Module::id)
                .toList();
    }

    private Outcome.Performed<?> performed(Action<?> action) {
        Outcome<?> outcome = company.modules().actions().perform(company.administrator(), action);
        if (outcome instanceof Outcome.Performed<?> performed) {
            return performed;
        }
        throw new AssertionError("was refused: " + action + " " + outcome);
    }

    private static Optional<CardId> card(Action<?> action) {
        return id(action, CardId.class);
    }

    private static <I> Optional<I> id(Action<?> action, Class<I> type) {
        return Arrays.stream(action.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(action);
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .map(value -> value instanceof Optional<?> optional ? optional.orElse(null) : value)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static ActionName declared(Action<?> action) {
        return Objects.requireNonNull(action.getClass().getAnnotation(ActionName.class));
    }

    private static String name(Action<?> action) {
        return declared(action).value();
    }
}
