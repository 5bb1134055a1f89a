package org.seraicrm.questionnaires;

import java.util.Locale;

/** What somebody is who was asked for a recommendation. */
public enum PromoterGroup {
    /** 9 or 10 (A256). */
    PROMOTER,
    /** 7 or 8 (A257). */
    PASSIVE,
    /** 6 or less (A258). */
    CRITIC;

    /** The greatest score. */
    public static final int BEST = 10;

    private static final int PROMOTERS_FROM = 9;
    private static final int PASSIVES_FROM = 7;

    /**
     * The group of a score.
     *
     * @throws IllegalArgumentException when it is not from 0 to 10
     */
    public static PromoterGroup of(int score) {
        if (score < 0 || score > BEST) {
            throw new IllegalArgumentException("no score: " + score);
        }
        if (score >= PROMOTERS_FROM) {
            return PROMOTER;
        }
        return score >= PASSIVES_FROM ? PASSIVE : CRITIC;
    }

    /** The status that a card of such an answer begins in. */
    public String status() {
        return name().toLowerCase(Locale.ROOT);
    }
}
