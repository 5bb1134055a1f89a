package org.seraicrm.email.internal;

/** The mail servers of the world, as far as this bundle needs them. */
public interface MailServers {

    /**
     * Signs in to both servers of a mailbox.
     *
     * @throws org.seraicrm.platform.kernel.Refusal what went wrong, and what to do about it
     */
    void test(Mailbox mailbox);

    /**
     * Looks into a mailbox every now and then and hands over what is new.
     *
     * @return ends it
     * @throws Exception what went wrong
     */
    AutoCloseable watch(Mailbox mailbox) throws Exception;

    /**
     * Sends a letter.
     *
     * @throws NotSent when it was not taken
     */
    void send(Mailbox mailbox, Outgoing letter) throws NotSent;

    /** A letter was not taken by the mail server. */
    final class NotSent extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /** @param forGood whether trying again is useless */
        public NotSent(String reason, boolean forGood, Throwable cause) {
            super(reason, cause);
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }
    }
}
