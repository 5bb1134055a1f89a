package org.seraicrm.questionnaires.internal.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.questionnaires.Question;
import org.seraicrm.questionnaires.Questionnaire;
import org.seraicrm.questionnaires.QuestionnaireId;

/** A questionnaire as it is stored. */
@Entity
@Table(name = "questionnaire")
@Multitenant
@TenantDiscriminatorColumn(name = "company_id", contextProperty = "eclipselink.tenant-id")
public class QuestionnaireRow {

    /** Greatest length of the content's JSON, in characters. */
    public static final int LONGEST_CONTENT = 30_000;

    /** The texts and questions, as one document. */
    public record Content(Optional<String> introduction, Optional<String> thanks, List<Question> questions) {}

    @Id
    private long id;

    @Version
    private int version;

    @Column
    private String name = "";

    @Column
    private String language = "";

    @Column
    private String content = "{}";

    @Column
    private boolean trashed;

    /** For JPA. */
    protected QuestionnaireRow() {}

    public QuestionnaireRow(QuestionnaireId id) {
        this.id = id.value();
    }

    public Questionnaire questionnaire() {
        Content kept = Json.read(content, Content.class);
        return new Questionnaire(
                id(),
                version,
                name,
                Locale.forLanguageTag(language),
                kept.introduction(),
                kept.thanks(),
                kept.questions(),
                trashed);
    }

    public QuestionnaireId id() {
        return new QuestionnaireId(id);
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public boolean trashed() {
        return trashed;
    }

    public void trashed(boolean changed) {
        trashed = changed;
    }

    /** Takes over everything that people write. */
    public void write(String called, Locale spoken, String json) {
        name = called;
        language = spoken.toLanguageTag();
        content = json;
    }
}
