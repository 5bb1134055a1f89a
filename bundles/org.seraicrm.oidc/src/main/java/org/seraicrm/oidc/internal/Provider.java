package org.seraicrm.oidc.internal;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Who signs people in, as the operator has said.
 *
 * @param name what people call it
 * @param trusted whether its word on an e-mail address counts although it doesn't say that the address was verified
 */
record Provider(Issuer issuer, ClientID client, Secret secret, String name, boolean trusted) {

    static final String ISSUER = "SERAI_OIDC_ISSUER";
    static final String CLIENT = "SERAI_OIDC_CLIENT_ID";
    static final String SECRET = "SERAI_OIDC_CLIENT_SECRET";
    static final String NAME = "SERAI_OIDC_NAME";
    static final String TRUSTED = "SERAI_OIDC_TRUST_EMAIL";

    /**
     * From the environment; empty when no issuer is named.
     *
     * @throws IllegalArgumentException when something else is missing or wrong; the message names it
     */
    static Optional<Provider> of(Map<String, String> environment) {
        return said(environment, ISSUER)
                .map(issuer -> new Provider(
                        new Issuer(address(issuer)),
                        new ClientID(needed(environment, CLIENT)),
                        new Secret(needed(environment, SECRET)),
                        said(environment, NAME)
                                .orElseGet(() -> URI.create(issuer).getHost()),
                        said(environment, TRUSTED).map(Boolean::parseBoolean).orElse(false)));
    }

    ClientAuthentication authentication() {
        return new ClientSecretBasic(client, secret);
    }

    /** What is sent to the provider and comes from it is secret; only this machine may be asked in the open. */
    private static URI address(String issuer) {
        URI uri = URI.create(issuer);
        boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && here)) {
            throw new IllegalArgumentException(ISSUER + " has to be an https:// address");
        }
        return uri;
    }

    private static String needed(Map<String, String> environment, String name) {
        return said(environment, name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing beside " + ISSUER));
    }

    private static Optional<String> said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
