package org.seraicrm.platform.chat.phrases.internal;

import java.util.List;

/**
 * Words that a rule has matched.
 *
 * @param from index of the first word
 * @param to index behind the last word
 */
record Finding(int from, int to, Rule rule, List<Fragment> fragments) {

    boolean saysClock() {
        return fragments.stream()
                .anyMatch(fragment -> fragment instanceof Fragment.Clock || fragment instanceof Fragment.After);
    }
}
