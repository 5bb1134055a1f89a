package org.seraicrm.platform.rest.internal.parts;

import java.time.Instant;

/**
 * A page or panel that broke in browsers. What its error said isn't kept: it may quote what is on the page.
 *
 * @param kind the module kind it belongs to
 * @param export what the script exports for it
 * @param error the kind of error: {@code TypeError}
 * @param times how often since then
 */
public record BrokenPart(String bundle, String kind, String export, String error, long times, Instant since) {

    BrokenPart again(String latest) {
        return new BrokenPart(bundle, kind, export, latest, times + 1, since);
    }
}
