package org.seraicrm.questionnaires;

/** How a question is answered. */
public enum QuestionType {
    /** How likely one is to recommend us, 0 to 10, and the main reason for it (A255). */
    RECOMMENDATION,
    /** In words. */
    TEXT,
    /** By one of several answers. */
    CHOICE
}
