package org.seraicrm.imports.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;

/** Reads files of any kind that is known, by what is in them. */
public final class TableFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String VCARD = "BEGIN:VCARD";
    private static final int BEGINNING = 200;

    private TableFiles() {}

    /**
     * @throws org.seraicrm.platform.kernel.Refusal when nothing can be made of it
     */
    public static ReadTable read(byte[] file, ReadOptions options, RowSink sink) {
        try {
            if (begins(file, ZIP)) {
                return Workbooks.read(file, options, sink);
            }
            if (begins(file, OLE)) {
                throw new Problem(Kind.INVALID, "import.oldWorkbook").refusal();
            }
            Charsets.Decoded decoded = Charsets.decode(file, options.charset());
            String text = decoded.text();
            if (text.substring(0, Math.min(BEGINNING, text.length()))
                    .stripLeading()
                    .regionMatches(true, 0, VCARD, 0, VCARD.length())) {
                VisitingCards.read(text, sink);
                return new ReadTable("vcard", Optional.of(decoded.charset()), Optional.empty(), List.of(), 0);
            }
            if (text.indexOf('\0') >= 0) {
                throw new Problem(Kind.INVALID, "import.unreadable").refusal();
            }
            String separator = SeparatedText.read(text, options.separator(), sink);
            return new ReadTable("csv", Optional.of(decoded.charset()), Optional.of(separator), List.of(), 0);
        } catch (IOException | UncheckedIOException broken) {
            Refusal refusal = new Problem(Kind.INVALID, "import.unreadable").refusal();
            refusal.initCause(broken);
            throw refusal;
        }
    }

    /** Text from a clipboard. */
    public static byte[] pasted(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean begins(byte[] file, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (file.length <= i || file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
