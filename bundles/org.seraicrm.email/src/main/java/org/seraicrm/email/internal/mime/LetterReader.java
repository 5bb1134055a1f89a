package org.seraicrm.email.internal.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.seraicrm.platform.kernel.Shortened;

/**
 * Reads a letter from its bytes. Never fails: what can't be read is left out, or stands in the text as it came. For one
 * letter, one thread.
 */
public final class LetterReader {

    private static final int LONGEST_HEADER = 100_000;
    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_TEXT = 500_000;
    private static final int MOST_PARTS = 500;

    private final Decoding decoding;
    private final Deque<String> multiparts = new ArrayDeque<>();
    private final Headers top;
    private Headers current;
    private boolean body;
    private final List<Part> parts = new ArrayList<>();

    private LetterReader(Decoding decoding) {
        this.decoding = decoding;
        this.top = new Headers(decoding);
        this.current = top;
    }

    /** Reads it. */
    public static Letter read(byte[] raw, Decoding decoding) {
        LetterReader reader = new LetterReader(decoding);
        try {
            reader.walk(raw);
        } catch (IOException | MimeException | RuntimeException broken) { // edge: a stranger's bytes
            reader.parts.removeIf(part -> part.content().length == 0);
        }
        return reader.letter(raw);
    }

    private void walk(byte[] raw) throws IOException, MimeException {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMalformedHeaderStartsBody(true)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(raw));
        EntityState state = stream.getState();
        while (state != EntityState.T_END_OF_STREAM && parts.size() < MOST_PARTS) {
            take(state, stream);
            state = stream.next();
        }
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_BODYPART -> current = new Headers(decoding);
            case T_FIELD -> current.add(stream.getField());
            case T_START_MULTIPART -> multiparts.push(stream.getBodyDescriptor().getSubType());
            case T_END_MULTIPART -> multiparts.pop();
            case T_BODY -> {
                body = true;
                parts.add(Part.read(current, stream, Optional.ofNullable(multiparts.peek())));
            }
            default -> {}
        }
    }

    private Letter letter(byte[] raw) {
        Optional<Part> plain = parts.stream().filter(Part::plainText).findFirst();
        Optional<Part> html = parts.stream().filter(Part::htmlText).findFirst();
        Optional<String> source = html.map(part -> part.text(decoding));
        String text = plain.map(part -> part.text(decoding))
                .filter(found -> !found.isBlank())
                .or(() -> source.map(SafeHtml::text))
                .orElseGet(() -> body ? "" : decoding.text(raw, ""));
        return new Letter(
                top.ids("message-id").stream().findFirst(),
                answers(),
                Correspondent.of(top, "from").stream().findFirst(),
                Correspondent.of(top, "to"),
                Correspondent.of(top, "cc"),
                top.text("subject").orElse(""),
                top.raw("date").flatMap(Dates::read),
                clean(text),
                source.map(SafeHtml::of).filter(safe -> !safe.isBlank()),
                enclosures(plain, html),
                Machines.wrote(top),
                Reports.read(top, parts));
    }

    private List<String> answers() {
        List<String> references = new ArrayList<>(top.ids("references"));
        java.util.Collections.reverse(references);
        return Stream.concat(top.ids("in-reply-to").stream(), references.stream())
                .distinct()
                .toList();
    }

    private List<Letter.Enclosure> enclosures(Optional<Part> plain, Optional<Part> html) {
        List<Letter.Enclosure> enclosures = new ArrayList<>();
        parts.stream()
                .filter(part -> plain.filter(part::equals).isEmpty())
                .filter(part -> html.filter(part::equals).isEmpty())
                .filter(Part::kept)
                .forEach(part -> enclosures.add(part.enclosure(enclosures.size() + 1)));
        return enclosures;
    }

    private static String clean(String text) {
        return Shortened.to(
                LONGEST_TEXT,
                text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip());
    }
}
