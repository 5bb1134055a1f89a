package org.seraicrm.webhooks.internal;

/** Puts a payload on the wire and brings the answer back. */
public interface Sender {

    /** The answer when the receiver's address must not be connected to. */
    String PRIVATE = "private network";

    /** Sends it, signed, and waits some seconds for the answer. Never throws for what the receiver does. */
    Answer send(Subscription subscription, Payload payload);

    /**
     * What the receiver said.
     *
     * @param status HTTP status; 0 when there was no answer
     * @param text the answer, or why there is none; shortened
     */
    record Answer(int status, String text) {

        /** Whether it took the message. */
        boolean taken() {
            return status >= 200 && status < 300;
        }

        /** Whether it asks never to be sent anything again. */
        boolean gone() {
            return status == 410;
        }
    }
}
