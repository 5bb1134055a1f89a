package org.seraicrm.questionnaires.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.kernel.Door;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.modules.Module;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.platform.store.NewEvent;
import org.seraicrm.platform.store.Store;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireAnswered;
import org.seraicrm.questionnaires.internal.jdbc.Askings;
import org.seraicrm.questionnaires.internal.jpa.AskingRow;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow;

/** What a client may see and do who has the address of a page: one questionnaire, answered once. */
@Component(service = PublicAsking.class)
public final class PublicAsking {

    private static final List<String> PERSONAL = List.of("mainReason", "preview");

    private final Store store;
    private final Modules modules;

    @Activate
    public PublicAsking(@Reference Store store, @Reference Modules modules) {
        this.store = store;
        this.modules = modules;
    }

    /** What stands at an address. */
    public sealed interface Found {

        /** To be answered. */
        record Open(Questionnaire questionnaire) implements Found {}

        /** Answered, now or before. */
        record Answered(Questionnaire questionnaire) implements Found {}

        /** Answered with something that doesn't do: why, by question. */
        record Wrong(Questionnaire questionnaire, Map<String, String> violations) implements Found {}

        /** Too late, taken back, or switched off. */
        record Closed(Questionnaire questionnaire) implements Found {}

        /** There is no such address. */
        record Unknown() implements Found {}
    }

    /** What stands there. */
    public Found look(String token) {
        return place(token)
                .<Found>map(place ->
                        store.read(place.company(), unit -> look(unit, place).found()))
                .orElseGet(Found.Unknown::new);
    }

    /** Takes an answer, the first one that fits. Any thread; of two at once one is taken. */
    public Found answer(String token, Map<String, String> typed) {
        Optional<Askings.Place> place = place(token);
        if (place.isEmpty()) {
            return new Found.Unknown();
        }
        try {
            return store.write(place.get().company(), unit -> answer(unit, place.get(), typed));
        } catch (Refusal refusal) {
            if (refusal.problem().kind() == Kind.CONFLICT) {
                return look(token);
            }
            throw refusal;
        }
    }

    private Optional<Askings.Place> place(String token) {
        return store.server(unit -> Askings.find(unit, Tokens.hash(token)));
    }

    /** The row behind what was found, if there is one. */
    private record Look(Found found, Optional<AskingRow> row) {}

    private Look look(UnitOfWork unit, Askings.Place place) {
        Optional<AskingRow> row = Rows.asking(unit, place.asking());
        Optional<Questionnaire> questionnaire = row.flatMap(asking -> Rows.questionnaire(unit, asking.questionnaire()))
                .map(QuestionnaireRow::questionnaire);
        if (row.isEmpty() || questionnaire.isEmpty()) {
            return new Look(new Found.Unknown(), Optional.empty());
        }
        return new Look(found(unit, row.get(), questionnaire.get()), row);
    }

    private Found found(UnitOfWork unit, AskingRow row, Questionnaire questionnaire) {
        if (row.answered()) {
            return new Found.Answered(questionnaire);
        }
        return row.closed(unit.now()) || !working(unit.company(), row)
                ? new Found.Closed(questionnaire)
                : new Found.Open(questionnaire);
    }

    private boolean working(CompanyId company, AskingRow row) {
        return modules.find(company, row.module())
                .filter(module -> module.on() && module.available() && !module.trashed())
                .map(Module::id)
                .isPresent();
    }

    private Found answer(UnitOfWork unit, Askings.Place place, Map<String, String> typed) {
        Look look = look(unit, place);
        if (!(look.found() instanceof Found.Open open)) {
            return look.found();
        }
        Map<String, String> violations = new LinkedHashMap<>();
        Answers answers = Answers.of(open.questionnaire(), typed, violations);
        if (!violations.isEmpty()) {
            return new Found.Wrong(open.questionnaire(), violations);
        }
        AskingRow row = look.row().orElseThrow();
        tell(unit, row.subject(), Answering.note(unit, row, open.questionnaire(), answers));
        return new Found.Answered(open.questionnaire());
    }

    /** No user's action stands behind it, so what is personal is set apart here. */
    private static void tell(UnitOfWork unit, Subject about, QuestionnaireAnswered fact) {
        ObjectNode data = Json.mapper().valueToTree(fact);
        ObjectNode personal = data.objectNode();
        for (String name : PERSONAL) {
            JsonNode value = data.remove(name);
            if (value != null) {
                personal.set(name, value);
            }
        }
        unit.record(new NewEvent(
                "questionnaires.answered",
                Optional.empty(),
                Door.BROWSER.name(),
                about.module(),
                about.client(),
                about.card(),
                data.toString(),
                Optional.of(personal.toString())));
    }
}
