package org.seraicrm.questionnaires;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.seraicrm.platform.kernel.Actor;

/** Reads questionnaires and what came of them, for those for whom a module of the kind is on. */
@ProviderType
public interface Questionnaires {

    /** All of the company, trashed ones too, oldest first. */
    List<Questionnaire> all(Actor actor);

    /** One of them. */
    Optional<Questionnaire> find(Actor actor, QuestionnaireId id);

    /**
     * The index of each period from the one that {@code from} lies in to the one that {@code to} lies in, in order,
     * periods without answers too; days are those of the company's zone.
     *
     * @param questionnaire of this one only
     * @throws org.seraicrm.platform.kernel.Refusal for Restricted users, who don't see the whole, and for more than
     *     {@value #MOST_PERIODS} periods
     */
    List<NetIndex> index(
            Actor actor, Period period, LocalDate from, LocalDate to, Optional<QuestionnaireId> questionnaire);

    /** The most periods at once. */
    int MOST_PERIODS = 400;
}
