package org.seraicrm.platform.chat.internal.shell;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.console.Session;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Texts;

/** What an operator is told, who has no language of their own. */
record Told(Session session, Texts texts) {

    /** Prints what was done, or why it was not. */
    void of(Supplier<String> work) {
        try {
            session.getConsole().println(work.get());
        } catch (Refusal refusal) {
            session.getConsole().println(texts.text(Locale.ENGLISH, refusal.problem()));
        }
    }
}
