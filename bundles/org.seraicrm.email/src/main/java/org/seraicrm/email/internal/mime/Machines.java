package org.seraicrm.email.internal.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells letters that a machine wrote: automatic answers, reports, lists (RFC 3834 and what came before it). */
final class Machines {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final List<String> MARKS = List.of("x-autoreply", "x-autorespond", "x-auto-response-suppress");

    private Machines() {}

    static boolean wrote(Headers headers) {
        boolean submitted = word(headers, "auto-submitted")
                .filter(value -> !value.isEmpty() && !value.equals("no"))
                .isPresent();
        boolean precedence =
                word(headers, "precedence").filter(PRECEDENCES::contains).isPresent();
        boolean nobody = headers.raw("return-path").filter("<>"::equals).isPresent();
        return submitted
                || precedence
                || nobody
                || MARKS.stream().anyMatch(mark -> headers.raw(mark).isPresent());
    }

    private static Optional<String> word(Headers headers, String name) {
        return headers.raw(name).map(value -> value.split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
