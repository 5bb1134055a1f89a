package org.seraicrm.questionnaires.internal.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.store.Sql;
import org.seraicrm.platform.store.UnitOfWork;
import org.seraicrm.questionnaires.AskingId;
import org.seraicrm.questionnaires.QuestionnaireId;

/** Finds askings by their token, whose company nobody knows before, and counts scores. */
public final class Askings {

    /** Where an asking is. */
    public record Place(CompanyId company, AskingId asking) {}

    /** A score that somebody gave. */
    public record Scored(Instant at, int score) {}

    private Askings() {}

    /** The asking of a token, in a unit of work of the server. */
    public static Optional<Place> find(UnitOfWork unit, String tokenHash) {
        return Sql.first(
                unit,
                row -> new Place(new CompanyId(row.getLong(1)), new AskingId(row.getLong(2))),
                "SELECT company_id, id FROM questionnaire_asking WHERE token = ?",
                tokenHash);
    }

    /** The scores given from a moment to before another. */
    public static List<Scored> scores(
            UnitOfWork unit, Instant from, Instant until, Optional<QuestionnaireId> questionnaire) {
        List<Object> arguments = new ArrayList<>(List.of(unit.company(), from, until));
        questionnaire.ifPresent(arguments::add);
        return Sql.list(
                unit,
                row -> new Scored(Sql.instant(row, "answered"), row.getInt("score")),
                "SELECT answered, score FROM questionnaire_asking WHERE company_id = ? AND answered >= ?"
                        + " AND answered < ? AND score IS NOT NULL"
                        + (questionnaire.isPresent() ? " AND questionnaire_id = ?" : ""),
                arguments.toArray());
    }
}
