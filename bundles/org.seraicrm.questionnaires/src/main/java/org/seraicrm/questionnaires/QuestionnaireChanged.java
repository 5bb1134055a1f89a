package org.seraicrm.questionnaires;

import org.seraicrm.platform.modules.Fact;

/**
 * A questionnaire was made, rewritten, put away or taken back.
 *
 * @param change {@code created}, {@code changed}, {@code trashed} or {@code restored}
 */
@Fact.Name("questionnaires.changed")
public record QuestionnaireChanged(QuestionnaireId questionnaire, String name, String change) implements Fact {}
