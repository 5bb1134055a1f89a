package org.seraicrm.customers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seraicrm.customers.Qualification;
import org.seraicrm.customers.RecordEnquiry;
import org.seraicrm.platform.modules.Texts;

/** The intake in words, in the language of whoever took it; stays readable whatever becomes of the fields. */
final class HandOverNote {

    private static final String LABEL = "action.customers.enquire.";

    private final Texts texts;
    private final Locale language;
    private final List<String> lines = new ArrayList<>();

    private HandOverNote(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    static String of(RecordEnquiry enquiry, Qualification qualification, Texts texts, Locale language) {
        HandOverNote note = new HandOverNote(texts, language);
        note.line("need", enquiry.need().strip());
        enquiry.value()
                .ifPresent(value -> note.line(
                        "value",
                        value.amount().toPlainString() + " " + value.currency().getCurrencyCode()));
        note.line("urgency", note.word("urgency", enquiry.urgency()));
        note.line("style", note.word("clientStyle", enquiry.style()));
        note.line("qualification", note.word("qualification", qualification));
        enquiry.reason().ifPresent(reason -> note.line("reason", reason));
        return String.join("\n", note.lines);
    }

    private void line(String component, String value) {
        lines.add(texts.text(language, LABEL + component) + ": " + value);
    }

    private String word(String choice, Enum<?> constant) {
        return texts.text(language, choice + "." + constant.name());
    }
}
