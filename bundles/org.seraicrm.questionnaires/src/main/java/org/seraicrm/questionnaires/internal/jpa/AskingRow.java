package org.seraicrm.questionnaires.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.CardId;
import org.seraicrm.platform.kernel.ClientId;
import org.seraicrm.platform.kernel.ModuleId;
import org.seraicrm.platform.kernel.UserId;
import org.seraicrm.platform.modules.Subject;
import org.seraicrm.questionnaires.AskingId;
import org.seraicrm.questionnaires.QuestionnaireId;

/** One client asked once. */
@Entity
@Table(name = "questionnaire_asking")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class AskingRow {

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "questionnaire_id")
    private long questionnaire;

    @Column(name = "module_id")
    private long module;

    @Column(name = "client_id")
    private long client;

    @Column(name = "card_id")
    private @Nullable Long card;

    @Column(name = "card_module_id")
    private @Nullable Long cardModule;

    @Column
    private long asker;

    @Column
    private String token = "";

    @Column
    private Instant asked = Instant.EPOCH;

    @Column
    private Instant expires = Instant.EPOCH;

    @Column
    private @Nullable Instant answered;

    @Column
    private boolean withdrawn;

    @Column
    private @Nullable Integer score;

    /** For JPA. */
    protected AskingRow() {}

    public AskingRow(AskingId id, QuestionnaireId questionnaire, ModuleId module, UserId asker, String tokenHash) {
        this.id = id.value();
        this.questionnaire = questionnaire.value();
        this.module = module.value();
        this.asker = asker.value();
        this.token = tokenHash;
    }

    /** Whom it asks about what, and until when it can be answered. */
    public void about(Subject subject, Instant now, Instant until) {
        client = subject.client().orElseThrow().value();
        card = subject.card().map(CardId::value).orElse(null);
        cardModule = subject.card()
                .flatMap(known -> subject.module())
                .map(ModuleId::value)
                .orElse(null);
        asked = now;
        expires = until;
    }

    public AskingId id() {
        return new AskingId(id);
    }

    public QuestionnaireId questionnaire() {
        return new QuestionnaireId(questionnaire);
    }

    public ModuleId module() {
        return new ModuleId(module);
    }

    public UserId asker() {
        return new UserId(asker);
    }

    /** What events about it are about. */
    public Subject subject() {
        return new Subject(
                Optional.ofNullable(cardModule).map(ModuleId::new),
                Optional.of(new ClientId(client)),
                Optional.ofNullable(card).map(CardId::new));
    }

    public boolean answered() {
        return answered != null;
    }

    /** Whether it can be answered no more, though nobody has. */
    public boolean closed(Instant now) {
        return withdrawn || !expires.isAfter(now);
    }

    /** Notes the answer. */
    public void answer(Instant now, Optional<Integer> recommendation) {
        answered = now;
        score = recommendation.orElse(null);
    }

    /** Closes it, whatever was answered. */
    public void withdraw() {
        withdrawn = true;
        score = null;
    }
}
