package org.seraicrm.questionnaires.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Actor;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.rest.Caller;
import org.seraicrm.questionnaires.NetIndex;
import org.seraicrm.questionnaires.Period;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireId;
import org.seraicrm.questionnaires.Questionnaires;

/** Questionnaires, and the net promoter index by week or month. */
@Component(service = QuestionnairesResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
public final class QuestionnairesResource {

    private static final int WEEKS_SHOWN = 12;

    private final Questionnaires questionnaires;

    @Activate
    public QuestionnairesResource(@Reference Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /**
     * One period of the index.
     *
     * @param index absent where nobody answered
     */
    public record PeriodRow(
            LocalDate from, int answers, int promoters, int passives, int critics, Optional<BigDecimal> index) {

        static PeriodRow of(NetIndex net) {
            return new PeriodRow(
                    net.from(), net.answers(), net.promoters(), net.passives(), net.critics(), net.index());
        }
    }

    @GET
    public Map<String, List<Questionnaire>> all(@Context ContainerRequestContext request) {
        return Map.of("questionnaires", questionnaires.all(Caller.of(request)));
    }

    /** {@code {periods: [{from, answers, promoters, passives, critics, index}]}}; the last twelve weeks unless said. */
    @GET
    @Path("index")
    public Map<String, List<PeriodRow>> index(
            @Context ContainerRequestContext request,
            @QueryParam("period") @DefaultValue("week") String period,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("questionnaire") @Nullable String questionnaire) {
        Actor actor = Caller.of(request);
        LocalDate last = given("/to", "value.date", to, LocalDate::parse).orElseGet(() -> LocalDate.now(actor.zone()));
        LocalDate first =
                given("/from", "value.date", from, LocalDate::parse).orElseGet(() -> last.minusWeeks(WEEKS_SHOWN - 1L));
        Period wanted = given("/period", "value.choice", period, text -> Period.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Period.WEEK);
        Optional<QuestionnaireId> only = given("/questionnaire", "value.id", questionnaire, QuestionnaireId::of);
        return Map.of(
                "periods",
                questionnaires.index(actor, wanted, first, last, only).stream()
                        .map(PeriodRow::of)
                        .toList());
    }

    @GET
    @Path("{id}")
    public Questionnaire one(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Actor actor = Caller.of(request);
        return given("/id", "value.id", id, QuestionnaireId::of)
                .flatMap(known -> questionnaires.find(actor, known))
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "row.notFound").refusal());
    }

    private static <T> Optional<T> given(
            String pointer, String code, @Nullable String text, Function<String, T> reader) {
        try {
            return Optional.ofNullable(text).filter(some -> !some.isEmpty()).map(reader);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Problem.invalid(pointer, code).refusal();
        }
    }
}
