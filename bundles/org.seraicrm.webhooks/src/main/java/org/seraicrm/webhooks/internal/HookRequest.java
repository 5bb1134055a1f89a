package org.seraicrm.webhooks.internal;

/**
 * What was sent to an address, before anybody believes it.
 *
 * @param type its content type, without parameters, in lower case; may be empty
 * @param id header {@code webhook-id}; empty when there is none, like the next two
 * @param source network address it came from
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record HookRequest(String type, byte[] body, String id, String timestamp, String signature, String source) {

    @Override
    public String toString() {
        return "HookRequest[" + body.length + " bytes from " + source + "]";
    }
}
