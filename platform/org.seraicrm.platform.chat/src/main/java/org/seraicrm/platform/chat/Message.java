package org.seraicrm.platform.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user is told.
 *
 * @param text HTML of at most the elements {@code b}, {@code i}, {@code a} and {@code code}; line breaks are line feeds
 * @param buttons in rows
 */
public record Message(String text, List<List<Button>> buttons) {

    public Message {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** Without buttons. */
    public static Message of(String text) {
        return new Message(text, List.of());
    }

    /** The same with one more row of buttons. */
    public Message row(Button... row) {
        List<List<Button>> rows = new ArrayList<>(buttons);
        rows.add(List.of(row));
        return new Message(text, rows);
    }

    /** The same with each button in a row of its own. */
    public Message column(List<Button> column) {
        List<List<Button>> rows = new ArrayList<>(buttons);
        column.forEach(button -> rows.add(List.of(button)));
        return new Message(text, rows);
    }
}
