package org.seraicrm.questionnaires;

import org.seraicrm.platform.kernel.Id;

/** A form with questions. */
public record QuestionnaireId(long value) implements Id {

    /** A new one. */
    public static QuestionnaireId next() {
        return new QuestionnaireId(Id.next());
    }

    /** From its {@linkplain Id#text() text form}. */
    public static QuestionnaireId of(String text) {
        return new QuestionnaireId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
