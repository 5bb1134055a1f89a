package org.seraicrm.email.internal;

import org.seraicrm.email.MailId;
import org.seraicrm.platform.kernel.CompanyId;

/** Where letters are handed in to be sent; what is lost on the way is found again by {@link MailRound}. */
public interface Outbox {

    /** Has a letter sent soon, by another thread; forgotten when there is no room. */
    void offer(CompanyId company, MailId mail);
}
