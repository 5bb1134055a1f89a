package org.seraicrm.platform.security;

import java.util.Optional;

/**
 * Who knocks, before anybody knows who it is.
 *
 * @param address network address the request came from, behind trusted proxies
 * @param agent what the browser calls itself
 * @param session token of the session it had until now, which ends when it signs in
 */
public record Visitor(String address, String agent, Optional<String> session) {

    @Override
    public String toString() {
        return "Visitor[" + address + "]";
    }
}
