package org.seraicrm.platform.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seraicrm.platform.modules.ActionHandler.on;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.modules.Action;
import org.seraicrm.platform.modules.ActionContext;
import org.seraicrm.platform.modules.ActionHandler;
import org.seraicrm.platform.modules.ActionHandlers;
import org.seraicrm.platform.modules.ActionName;
import org.seraicrm.platform.modules.Done;
import org.seraicrm.platform.modules.Fact;
import org.seraicrm.platform.modules.Subject;

class ModuleContractTest {

    private static final String KIND = """
            id: careless
            version: 1.0.0
            name: Careless
            description: Says nothing in other languages
            icon: tool
            colour: lime
            groups:
              - {id: all, label: All, statuses: [{id: new, colour: blue, initial: true, label: New}]}
            """;

    /** Nobody wrote a text for it. */
    @Fact.Name("careless.touched")
    record Touched() implements Fact {}

    /** Nobody gave an example of it. */
    @ActionName("careless.forgotten")
    public record Forgotten() implements Action<String> {}

    /** Belongs to no kind, and undoes nothing. */
    private static final class Careless implements ActionHandlers {

        @Override
        public List<ActionHandler<?, ?>> handlers() {
            return List.of(on(TouchCard.class, this::touch), on(Forgotten.class, (action, context) -> Done.of("")));
        }

        private Done<org.seraicrm.platform.kernel.CardId> touch(TouchCard action, ActionContext context) {
            context.happened(Subject.COMPANY, new Touched());
            return Done.of(action.card());
        }
    }

    @Test
    void tellsEveryPromiseThatAModuleBreaks(@TempDir Path folder) {
        try (LocalCompany company = new LocalCompany(folder)) {
            company.modules().deploy("careless.yaml", KIND);
            Careless careless = new Careless();
            company.modules().add(careless);
            ModuleId module = company.module("careless");
            Stream<DynamicTest> tests = new ModuleContract(company, "careless", careless)
                    .example(() -> new TouchCard(company.card(module, company.client("Üvegkalmár"))))
                    .tests();
            assertThat(tests.filter(ModuleContractTest::fails).map(DynamicTest::getDisplayName))
                    .containsExactly(
                            "every text is there in every language",
                            "every action has an example here",
                            "careless.touch is undone by what it names");
        }
    }

    @SuppressWarnings("IllegalCatch")
    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable broken) {
            return true;
        }
    }
}
