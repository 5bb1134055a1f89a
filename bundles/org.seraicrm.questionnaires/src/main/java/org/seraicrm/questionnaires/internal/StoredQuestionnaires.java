package org.seraicrm.questionnaires.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Role;
import org.seraicrm.platform.modules.Modules;
import org.seraicrm.platform.store.Store;
import org.seraicrm.questionnaires.NetIndex;
import org.seraicrm.questionnaires.Period;
import org.seraicrm.questionnaires.PromoterGroup;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.Questionnaires;
import org.seraicrm.questionnaires.internal.jdbc.Askings;
import org.seraicrm.questionnaires.internal.jpa.QuestionnaireRow;

/** Reads questionnaires and scores from the database. */
@Component(service = Questionnaires.class)
public final class StoredQuestionnaires implements Questionnaires {

    private final Store store;
    private final Modules modules;

    @Activate
    public StoredQuestionnaires(@Reference Store store, @Reference Modules modules) {
        this.store = store;
        this.modules = modules;
    }

    @Override
    public List<Questionnaire> all(Actor actor) {
        if (QuestionnairesKind.module(modules, actor).isEmpty()) {
            return List.of();
        }
        return store.read(
                actor.company(),
                unit -> unit
                        .entities(Rows.UNIT)
                        .createQuery("SELECT q FROM QuestionnaireRow q ORDER BY q.id", QuestionnaireRow.class)
                        .getResultList()
                        .stream()
                        .map(QuestionnaireRow::questionnaire)
                        .toList());
    }

    @Override
    public Optional<Questionnaire> find(Actor actor, QuestionnaireId id) {
        return QuestionnairesKind.module(modules, actor)
                .flatMap(on -> store.read(
                        actor.company(), unit -> Rows.questionnaire(unit, id).map(QuestionnaireRow::questionnaire)));
    }

    @Override
    public List<NetIndex> index(
            Actor actor, Period period, LocalDate from, LocalDate to, Optional<QuestionnaireId> questionnaire) {
        boolean seesAll = QuestionnairesKind.module(modules, actor)
                .filter(on -> on.role(actor.standing()) != Role.RESTRICTED)
                .isPresent();
        if (!seesAll) {
            throw new Problem(Kind.FORBIDDEN, "action.forbidden").refusal();
        }
        Map<LocalDate, NetIndex> periods = periods(period, from, to);
        ZoneId zone = actor.zone();
        Instant begins = period.first(from).atStartOfDay(zone).toInstant();
        Instant ends = period.next(period.first(to)).atStartOfDay(zone).toInstant();
        store.read(actor.company(), unit -> Askings.scores(unit, begins, ends, questionnaire))
                .forEach(scored -> periods.computeIfPresent(
                        period.first(LocalDate.ofInstant(scored.at(), zone)),
                        (first, index) -> index.with(PromoterGroup.of(scored.score()))));
        return List.copyOf(periods.values());
    }

    private static Map<LocalDate, NetIndex> periods(Period period, LocalDate from, LocalDate to) {
        Map<LocalDate, NetIndex> periods = new LinkedHashMap<>();
        for (LocalDate first = period.first(from); !first.isAfter(to); first = period.next(first)) {
            periods.put(first, new NetIndex(first, 0, 0, 0));
            if (periods.size() > MOST_PERIODS) {
                throw Problem.invalid("/from", "questionnaires.tooManyPeriods").refusal();
            }
        }
        return periods;
    }
}
