package org.seraicrm.platform.chat;

import java.nio.charset.StandardCharsets;

/**
 * Something to press.
 *
 * @param label plain text
 * @param data what comes back as {@link Input.Pressed}; at most 64 bytes of UTF-8
 */
public record Button(String label, String data) {

    private static final int MOST_BYTES = 64;

    public Button {
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("button data of more than 64 bytes: " + data);
        }
    }
}
