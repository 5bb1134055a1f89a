package org.seraicrm.email.internal;

import java.util.stream.Collectors;
import org.seraicrm.platform.kernel.Shortened;

/** The beginning of a letter, without what it quotes. */
final class Preview {

    private static final int LONGEST = 400;

    private Preview() {}

    static String of(String text) {
        return Shortened.to(
                LONGEST,
                text.lines()
                        .filter(line -> !line.startsWith(">"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(20)
                        .collect(Collectors.joining("\n")));
    }
}
