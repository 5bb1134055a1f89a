package org.seraicrm.email.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.seraicrm.email.internal.jpa.TemplateRow;
import org.seraicrm.email.templates.AddMailTemplate;
import org.seraicrm.email.templates.ChangeMailTemplate;
import org.seraicrm.email.templates.MailTemplate;
import org.seraicrm.email.templates.MailTemplateId;
import org.seraicrm.email.templates.MailTemplates;
import org.seraicrm.email.templates.OrderMailTemplates;
import org.seraicrm.email.templates.RemoveMailTemplate;
import org.seraicrm.email.templates.RestoreMailTemplate;
import org.seraicrm.platform.cards.ClientKind;
import org.seraicrm.platform.cards.ContactPoint;
import org.seraicrm.platform.cards.CreateClient;
import org.seraicrm.platform.cards.OpenCard;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.FieldAccess;
import org.seraicrm.platform.modules.GrantField;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.store.local.LocalStore;
import org.seraicrm.platform.testkit.local.BundleTexts;
import org.seraicrm.platform.testkit.local.LocalCompany;

/** Letters to begin with, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("A36")
@Tag("A130")
abstract class TemplatesContract {

    private static final String KIND = """
            id: offers
            version: 1.0.0
            name: Offers
            description: Offers that were made
            icon: file
            colour: blue
            fields:
              - {id: price, type: MONEY, label: Price}
              - {id: day, type: DATE, label: Day}
            groups:
              - id: open
                label: Open
                statuses:
                  - {id: made, label: Made, colour: blue, initial: true}
            """;

    /** A company with templates of its own. */
    private static final class Office {

        private final LocalCompany company;
        private final StoredTemplates templates;
        private final Filling filling;
        private final ModuleId module;

        Office(Path folder, LocalStore store) {
            company = new LocalCompany(folder, store);
            TemplateRows rows =
                    new TemplateRows(company.companies(), company.modules().texts());
            company.modules().contribute(Rows.class);
            company.modules().add(new MailTemplateReach(rows));
            company.modules()
                    .add(new TemplateHandlers(
                            rows, company.cards().wording(), company.modules().modules()));
            company.modules().deploy("offers.yaml", KIND);
            templates = new StoredTemplates(
                    store.store(),
                    rows,
                    company.cards().cards(),
                    company.cards().clients());
            filling = new Filling(company.cards().wording(), company.companies());
            module = company.module("offers");
        }

        MailTemplateId template(Actor actor, String name, String language, boolean shared) {
            return company.perform(actor, adding(name, language, "Hello ${clientName}", shared));
        }

        List<String> names(Actor actor) {
            return templates.all(actor).stream().map(MailTemplate::name).toList();
        }

        MailTemplate read(MailTemplateId id) {
            return templates.find(company.administrator(), id).orElseThrow();
        }

        ClientId client(ContactPoint... points) {
            return company.perform(new CreateClient(
                    ClientKind.PERSON,
                    "Nagy Éva",
                    Optional.of(List.of(points)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }

        CardId card(String values) {
            Map<String, JsonNode> typed =
                    Json.mapper().convertValue(Json.tree(values), new TypeReference<Map<String, JsonNode>>() {});
            return company.perform(new OpenCard(
                    module, client(), Optional.of("Mirrors"), Optional.empty(), Optional.empty(), Optional.of(typed)));
        }

        Filling.Filled filled(Actor actor, String text, CardId card) {
            Filling.Draft draft = new Filling.Draft("${title}\n!", text, Optional.of(Locale.ENGLISH));
            return filling.fill(actor, draft, Optional.of(card), Optional.empty())
                    .orElseThrow();
        }
    }

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private LocalStore store;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    @SuppressWarnings("NullAway.Init")
    private Office theirs;

    @SuppressWarnings("NullAway.Init")
    private Actor admin;

    abstract LocalStore open(Path folder, Map<String, List<Class<?>>> units);

    @BeforeAll
    void found(@TempDir Path folder) {
        store = open(folder, LocalCompany.units(Map.of(Rows.UNIT, List.of(TemplateRow.class))));
        office = new Office(folder.resolve("ours"), store);
        theirs = new Office(folder.resolve("theirs"), store);
        admin = office.company.administrator();
    }

    @AfterAll
    void close() {
        office.company.cards().close();
        theirs.company.close();
    }

    private static AddMailTemplate adding(String name, String language, String text, boolean shared) {
        return new AddMailTemplate(
                name,
                Optional.of(language).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag),
                Optional.empty(),
                "About us",
                text,
                Optional.of(shared));
    }

    private static ChangeMailTemplate changing(MailTemplateId id, int version, String name, boolean shared) {
        return new ChangeMailTemplate(
                id,
                version,
                name,
                Optional.empty(),
                Optional.empty(),
                "Subject",
                "Text of ${userName}",
                Optional.of(shared));
    }

    @Test
    void bringsThePingUntilSomethingIsMadeOfIt() {
        LocalCompany company = theirs.company;
        MailTemplate ping = theirs.templates.all(company.administrator()).get(0);
        assertThat(ping.name()).isEqualTo("Ping");
        assertThat(ping.language()).contains(Locale.ENGLISH);
        assertThat(ping.text()).startsWith("${greeting}\n\n");

        company.performAndUndo(new RemoveMailTemplate(ping.id()));
        assertThat(theirs.read(ping.id()).name()).isEqualTo("Ping");
        int version = theirs.read(ping.id()).version();
        company.perform(changing(ping.id(), version, "Knock", true));
        assertThat(theirs.names(company.administrator()))
                .containsOnlyOnce("Knock")
                .doesNotContain("Ping");
        assertThat(office.names(admin)).contains("Ping");
    }

    @Test
    void keepsOnesOwnToOneselfAndTheCompanysForAll() {
        Actor rep = office.company.user(Role.STANDARD);
        Actor manager = office.company.user(Role.MANAGER);
        office.template(manager, "For all", "", true);
        MailTemplateId own = office.template(rep, "My own", "", false);

        assertThat(office.names(rep)).contains("For all", "My own").endsWith("My own");
        assertThat(office.names(manager)).contains("For all").doesNotContain("My own");
        assertThat(office.company
                        .refusal(rep, adding("Not allowed", "", "x", true))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(office.company.refusal(manager, new RemoveMailTemplate(own)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void changesAndRemovesAndTakesThatBack() {
        MailTemplateId id = office.template(admin, "First", "hu", true);
        int version = office.read(id).version();
        office.company.performAndUndo(changing(id, version, "Second", false));
        assertThat(office.read(id).name()).isEqualTo("First");
        assertThat(office.read(id).language()).contains(new Locale("hu"));
        assertThat(office.read(id).owner()).isEmpty();
        assertThat(office.company
                        .refusal(admin, changing(id, version, "Third", true))
                        .kind())
                .isEqualTo(Problem.Kind.CONFLICT);

        office.company.perform(new RemoveMailTemplate(id));
        assertThat(office.templates.find(admin, id)).isEmpty();
        office.company.perform(new RestoreMailTemplate(id));
        assertThat(office.names(admin)).contains("First");
    }

    @Test
    void standsInTheOrderItIsPutInto() {
        Actor rep = office.company.user(Role.STANDARD);
        MailTemplateId one = office.template(rep, "One", "", false);
        MailTemplateId two = office.template(rep, "Two", "", false);
        MailTemplateId three = office.template(rep, "Three", "", false);
        int version = office.templates.find(rep, one).orElseThrow().version();
        office.company.perform(rep, new OrderMailTemplates(List.of(three, one)));
        assertThat(office.names(rep)).endsWith("Three", "One", "Two");
        assertThat(office.templates.find(rep, one).orElseThrow().version())
                .as("who edits it meanwhile loses nothing")
                .isEqualTo(version);
        office.company.performAndUndo(rep, new OrderMailTemplates(List.of(two)));
        assertThat(office.names(rep)).endsWith("Three", "One", "Two");
        MailTemplateId shared = office.template(admin, "Shared", "", true);
        assertThat(office.company
                        .refusal(rep, new OrderMailTemplates(List.of(shared)))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void namesPlaceholdersThatNothingStandsFor() {
        Problem problem = office.company.refusal(
                admin, adding("Wrong", "", "${clientName} ${value.colour} ${value.price} ${nonsense}", true));
        assertThat(problem.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/text");
            assertThat(violation.arguments()).containsEntry("names", "${value.colour}, ${nonsense}");
        });
    }

    @Test
    void isOfferedWhereItBelongsAndInTheClientsLanguageFirst() {
        office.template(admin, "Magyar", "hu", true);
        office.template(admin, "Polski", "pl", true);
        office.company.perform(new AddMailTemplate(
                "Of offers",
                Optional.empty(),
                Optional.of(List.of(office.module.text())),
                "${title}",
                "x",
                Optional.of(true)));
        ClientId pole = office.client(ContactPoint.of(ContactPoint.Kind.PHONE, "+48 22 123 45 67"));
        ClientId hungarian = office.client(ContactPoint.of(ContactPoint.Kind.EMAIL, "eva@iroda.hu"));
        assertThat(office.templates.offered(admin, pole))
                .extracting(MailTemplate::name)
                .startsWith("Polski")
                .doesNotContain("Of offers");
        assertThat(office.templates.offered(admin, hungarian))
                .extracting(MailTemplate::language)
                .startsWith(Optional.of(new Locale("hu")));
        assertThat(office.templates.offered(admin, office.card("{}")))
                .extracting(MailTemplate::name)
                .contains("Of offers", "Polski");
    }

    @Test
    void fillsInWhatTheWriterSeesAndMarksTheRest() {
        CardId card = office.card("{\"price\": {\"minor\": 12000, \"currency\": \"EUR\"}}");
        String text = "${greeting} ${value.price} by ${value.day}, ${gone}";
        Filling.Filled letter = office.filled(admin, text, card);
        assertThat(letter.subject()).isEqualTo("Mirrors !");
        assertThat(letter.text()).isEqualTo("Dear Nagy Éva, €120 by [[Day]], [[gone]]");
        assertThat(letter.missing()).containsExactly(Map.entry("value.day", "Day"));
        assertThat(letter.unknown()).containsExactly("gone");
    }

    @Test
    void letsNothingHiddenIntoALetter() {
        CardId card = office.card("{\"price\": {\"minor\": 12000, \"currency\": \"EUR\"}}");
        Actor rep = office.company.user(Role.STANDARD);
        office.company.perform(new GrantField(
                office.module, "price", Role.STANDARD, Optional.empty(), Optional.of(FieldAccess.HIDDEN)));
        Filling.Filled letter = office.filled(rep, "${value.price}", card);
        assertThat(letter.text()).isEqualTo("[[value.price]]");
        assertThat(office.filled(admin, "${value.price}", card).text()).isEqualTo("€120");
        office.company.perform(
                new GrantField(office.module, "price", Role.STANDARD, Optional.empty(), Optional.empty()));
    }

    @Test
    void showsNothingOfAnotherCompany() {
        MailTemplateId id = theirs.template(theirs.company.administrator(), "Theirs", "", true);
        ClientId client = theirs.client();
        CardId card = theirs.card("{}");
        assertThat(office.names(admin)).doesNotContain("Theirs");
        assertThat(office.templates.find(admin, id)).isEmpty();
        assertThat(office.templates.offered(admin, client)).isEmpty();
        assertThat(office.templates.offered(admin, card)).isEmpty();
        assertThat(office.company.refusal(admin, new RemoveMailTemplate(id)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        Filling.Draft draft = new Filling.Draft("x", "${clientName}", Optional.empty());
        assertThat(office.filling.fill(admin, draft, Optional.of(card), Optional.empty()))
                .isEmpty();
        assertThat(office.filling.fill(admin, draft, Optional.empty(), Optional.of(client)))
                .isEmpty();
        assertThat(MailTemplates.class.getDeclaredMethods())
                .as("a new query belongs here")
                .hasSize(4);
    }

    @Test
    void hasALabelForEveryAction() {
        new BundleTexts(Rows.class)
                .assertLabels(new TemplateHandlers(
                        new TemplateRows(
                                office.company.companies(),
                                office.company.modules().texts()),
                        office.company.cards().wording(),
                        office.company.modules().modules()));
    }
}
