package org.seraicrm.email.internal.camel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Properties;
import org.seraicrm.email.internal.Mailbox.Account;

/** Connections to mail servers, with short patience. */
final class MailSessions {

    private static final String PATIENCE_MILLIS = "20000";

    private MailSessions() {}

    static String protocol(String kind, Account account) {
        return account.security().equals("tls") ? kind + "s" : kind;
    }

    static Properties properties(String kind, Account account) {
        String prefix = "mail." + protocol(kind, account) + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.put(prefix + "timeout", PATIENCE_MILLIS);
        properties.put(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "partialfetch", "true");
        properties.put(prefix + "fetchsize", "262144");
        if (account.security().equals("starttls")) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        if (account.password().isPresent()) {
            properties.put(prefix + "auth", "true");
        }
        properties.put("mail.mime.address.strict", "false");
        return properties;
    }

    /** Signed in; closed by the caller. */
    static Store store(Account account) throws MessagingException {
        Store store = session("imap", account).getStore(protocol("imap", account));
        store.connect(
                account.host(),
                account.port(),
                account.user(),
                account.password().orElse(""));
        return store;
    }

    /** Signed in; closed by the caller. */
    static Transport transport(Account account) throws MessagingException {
        Transport transport = session("smtp", account).getTransport(protocol("smtp", account));
        if (account.password().isPresent()) {
            transport.connect(
                    account.host(),
                    account.port(),
                    account.user(),
                    account.password().get());
        } else {
            transport.connect(account.host(), account.port(), null, null);
        }
        return transport;
    }

    /** The thread's class loader is where jakarta.mail looks for its providers. */
    private static Session session(String kind, Account account) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return Session.getInstance(properties(kind, account));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
